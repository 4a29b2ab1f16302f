// What a program holds. Each platform's file adds where the engine's bytes come from.

import start, { Engine } from './engine.js'
import { SimulatorError } from './error.js'
import { LARGE, SMALL, guarded, plain, refusal } from './plain.js'

/** The start of the engine, which all simulators share. */
let starting

/**
 * Makes a simulator.
 *
 * @param {unknown} options
 * @param {(wasm: unknown) => unknown} bytes what the platform makes of the option `wasm`
 */
export async function create(options, bytes) {
  const copy = plain(options, SMALL, 'wasm')
  const wasm = guarded(() => options?.wasm, 'wasm')
  starting ??= begin(wasm, bytes).catch((error) => {
    starting = undefined // so that another place can be tried
    throw error
  })
  await starting
  return new Simulator(answered(() => new Engine(copy)))
}

async function begin(wasm, bytes) {
  try {
    await start({ module_or_path: await bytes(wasm) })
  } catch (cause) {
    if (cause instanceof SimulatorError) throw cause
    const message = 'The engine could not be loaded (see `cause`). If a bundler moved it, pass its place as the option `wasm`.'
    throw new SimulatorError('no-engine', message, 'wasm', { cause })
  }
}

/** What the engine answers. What it throws is an object with `code`, `message` and perhaps `at`. */
function answered(ask) {
  try {
    return ask()
  } catch (thrown) {
    if (typeof thrown?.code === 'string') {
      throw new SimulatorError(thrown.code, thrown.message, thrown.at)
    }
    throw mistake(thrown)
  }
}

/** Something that should not happen. Other simulators are not concerned. */
function mistake(cause) {
  const message = 'The engine ran into a mistake of its own, and this simulator is of no more use. Please report it.'
  return new SimulatorError('internal', message, undefined, { cause })
}

/** @implements {import('./index.js').Simulator} */
export class Simulator {
  #engine
  #listeners = new Set()
  #news = []
  #isTelling = false
  /** What stopped the engine in the middle of an answer; it is not asked again. */
  #mistake

  constructor(engine) {
    this.#engine = engine
  }

  dispatch(action) {
    const copy = plain(action, SMALL)
    const outcome = this.#ask((engine) => engine.dispatch(copy))
    this.#changed(outcome)
    return outcome
  }

  preview(action) {
    const copy = plain(action, SMALL)
    return this.#ask((engine) => engine.preview(copy))
  }

  state() {
    return this.#ask((engine) => engine.state())
  }

  undo() {
    return this.#moved((engine) => engine.undo())
  }

  redo() {
    return this.#moved((engine) => engine.redo())
  }

  seek(step) {
    if (typeof step !== 'number') throw refusal('Expected the number of a step.', 'step')
    this.#ask((engine) => engine.seek(step))
    this.#changed(null)
  }

  subscribe(listener) {
    if (typeof listener !== 'function') throw refusal('Expected a function.', 'listener')
    this.#ask(() => {})
    const entry = { listener } // the same function can subscribe twice
    this.#listeners.add(entry)
    return () => {
      this.#listeners.delete(entry)
    }
  }

  trace() {
    return this.#ask((engine) => engine.trace())
  }

  load(trace) {
    const copy = plain(trace, LARGE)
    this.#ask((engine) => engine.load(copy))
    this.#changed(null)
  }

  link(base = '') {
    if (typeof base !== 'string') throw refusal('Expected an address.', 'base')
    return base.split('#', 1)[0] + this.#ask((engine) => engine.link())
  }

  goals() {
    return this.#ask((engine) => engine.goals())
  }

  routeTo(goal) {
    const name = word(goal, 'goal')
    return this.#ask((engine) => engine.routeTo(name))
  }

  why(symptom) {
    const name = word(symptom, 'symptom')
    return this.#ask((engine) => engine.why(name))
  }

  dispose() {
    if (!this.#mistake) this.#engine?.free()
    this.#engine = undefined
    this.#mistake = undefined
    this.#listeners.clear()
  }

  #ask(question) {
    const engine = this.#engine
    if (this.#mistake) throw mistake(this.#mistake)
    if (!engine) throw new SimulatorError('disposed', 'This simulator has been disposed of.')
    try {
      return answered(() => question(engine))
    } catch (error) {
      if (error.code === 'internal') this.#mistake = error.cause
      throw error
    }
  }

  #moved(move) {
    const moved = this.#ask(move)
    if (moved) this.#changed(null)
    return moved
  }

  /**
   * Tells the listeners, now that the engine is at rest. A change that a listener makes is told after
   * the one that it is being told, so that all hear of the changes in the order in which they were.
   */
  #changed(outcome) {
    for (const entry of this.#listeners) {
      // A copy for each, that they may do with as they like.
      this.#news.push({ entry, state: this.state(), outcome: structuredClone(outcome) })
    }
    if (this.#isTelling) return
    this.#isTelling = true
    for (let news; (news = this.#news.shift()); ) {
      if (!this.#listeners.has(news.entry)) continue
      try {
        news.entry.listener(news.state, news.outcome)
      } catch (error) {
        report(error)
      }
    }
    this.#isTelling = false
  }
}

/** A text, of the size of a name. */
function word(value, at) {
  if (typeof value !== 'string') throw refusal('Expected a name.', at)
  return plain(value, SMALL)
}

/** What a listener throws is its own business, and that of whoever looks at the console. */
function report(error) {
  if (typeof reportError === 'function') reportError(error)
  else console.error(error)
}
