import type { Action, Cause, Goal, InstallationOptions, Outcome, State, Trace } from './types.js'

export * from './types.js'

/** The types of the platform, where it has them: `lib.dom`, or `@types/node`. */
type Global<Name extends string> = typeof globalThis extends { [key in Name]: { prototype: infer T } } ? T : never
type WebAssemblyModule = typeof globalThis extends { WebAssembly: { Module: { prototype: infer T } } } ? T : never

/** What a simulator is made from. What is left out gets its default. */
export interface Options extends InstallationOptions {
  /**
   * Where the engine is, if it is not beside this package's files: a URL, in Node.js also a path, its
   * bytes, or the compiled module. All simulators share one engine: the first that loads counts.
   */
  wasm?: string | Global<'URL'> | ArrayBuffer | ArrayBufferView | WebAssemblyModule
}

/**
 * Makes a simulator: a fresh computer, on which no dialog is open.
 *
 * Rejects with a {@link SimulatorError} when an option is wrong, or the engine can't be loaded.
 */
export function createSimulator(options?: Options): Promise<Simulator>

/**
 * A computer that runs IIS, and the history of what was done to it.
 *
 * Every object that is returned is a copy, to do with as one likes. Every argument is copied too; what
 * is wrong with it is a {@link SimulatorError}, and then nothing has changed.
 */
export interface Simulator {
  /**
   * Does something, and says what followed. It is a step of the history; further typing into the same
   * field takes the place of the step before. In the past it starts another branch.
   */
  dispatch(action: Action): Outcome
  /** What {@link Simulator.dispatch} would say. Nothing changes; a missing `confirm` counts as matching. */
  preview(action: Action): Outcome
  /** The computer as it is now. */
  state(): State
  /** Goes one step back. `false`: there is none. */
  undo(): boolean
  /** Goes one step forward again. `false`: there is none. */
  redo(): boolean
  /** Goes to a step of the current path: 0 is the fresh computer, `state().steps` the last. */
  seek(step: number): void
  /**
   * Calls a function after every change; `outcome` is that of an action, and `null` after a move in
   * time. The function may do anything with the simulator: what it changes is told after this change.
   * What it throws is reported (`reportError`, or `console.error`), and disturbs nobody.
   *
   * Returns what ends it.
   */
  subscribe(listener: (state: State, outcome: Outcome | null) => void): () => void
  /**
   * The session as JSON: the current path, the place on it, the options. Typed passwords are tokens in
   * it: `<same>` as the account has, `<installed NAME>` that Setup made up, `<other 1>`, `<other 2>` …
   */
  trace(): Trace
  /** Leaves the session for the one that a trace tells, and goes to the trace's position. */
  load(trace: Trace): void
  /**
   * The address of a page at this place in the history: `base`, without a fragment of its own, and
   * `'#…'`. Typed passwords are tokens in it. Too long a history has none: keep its trace.
   */
  link(base?: string): string
  /** What there is a way to. The first four are the symptoms, which {@link Simulator.why} explains. */
  goals(): Goal[]
  /** The shortest way to a goal from here: `[]` when one is there, `null` when there is none. */
  routeTo(goal: string): Action[] | null
  /** The steps behind a symptom, newest first; `[]` when it isn't there, or was there from the start. */
  why(symptom: string): Cause[]
  /** Gives the memory back. What is called afterwards throws a {@link SimulatorError}, `disposed`. */
  dispose(): void
}

/** Why something was refused. Nothing has changed then. */
export class SimulatorError extends Error {
  readonly name: 'SimulatorError'
  /** The word by which programs know the error, such as `'no-dialog'`. README.md lists them all. */
  readonly code: string
  /** The field or the step that it is about, such as `'overrides[1]'` or `'actions[3].node'`. */
  readonly at?: string
}
