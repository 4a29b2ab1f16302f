// Written by a test of crates/bindings from the Rust types; don't edit.

/** What the computer is made from. What is left out gets its default. */
export interface InstallationOptions {
  /** The version of IIS; by default `'5.0'`. */
  version?: '4.0' | '5.0'
  /** The computer's name: 1 to 15 letters, digits and `-`; by default `WEB01`. */
  computer?: string
  /** The seed of the made-up passwords, a whole number. The same seed gives the same passwords. */
  seed?: number
  /** When the dialog writes the box; by default `'onOk'`. */
  commitRule?: 'onOk' | 'onClick'
  /** Whether the computer is a domain controller; by default it is not. */
  domainController?: boolean
}

/** One thing that a person did to the computer, or that its clock did. */
export type Action =
  /**
   * Opens Anonymous User Account for a service, a site, or a directory of one: the short cut
   * past the property sheets. For FTP it is the account on the tab Security Accounts.
   */
  | {
      type: 'open'
      /** The key whose properties are edited; by default `LM/W3SVC`, the master properties. */
      node?: string
    }
  /** Opens a property sheet: of the computer, of a service, a site or a directory. */
  | {
      type: 'properties'
      /** `LM` is the computer; by default `LM/W3SVC`. */
      node?: string
    }
  /** Presses Edit… in the window in front, which opens the next one on the way in. */
  | {
      type: 'edit'
      /** The service chosen in the list Master Properties, where the computer's sheet is in front. */
      service?: 'web' | 'ftp'
    }
  /** Clicks a box of Authentication Methods, or of the tab Security Accounts of FTP. */
  | {
      type: 'setMethod'
      /** Which box. */
      method: 'anonymous' | 'basic' | 'integrated' | 'onlyAnonymous'
      /** Whether it is ticked now. */
      checked: boolean
    }
  /** Clicks the box that lets IIS control the password. */
  | {
      type: 'setSync'
      /** Whether it is ticked now. */
      checked: boolean
    }
  /** Picks an account after Browse…. */
  | {
      type: 'browse'
      /** The name of an account that exists. */
      account: string
    }
  /** Types into Username. */
  | {
      type: 'typeUserName'
      /** The whole text of the field. */
      text: string
    }
  /** Types into Password, which takes text only while the box is cleared. */
  | {
      type: 'typePassword'
      /** The whole text of the field. */
      text: string
    }
  /** Presses OK in the window in front. After `open` one OK stands for those of all windows. */
  | {
      type: 'ok'
      /** What is typed into Confirm Password, where that is asked for. */
      confirm?: string
      /** The nodes chosen in Inheritance Overrides: they give up their own value. */
      overrides?: Array<string>
    }
  /** Presses Apply in a property sheet: as OK, and the sheet stays. */
  | {
      type: 'apply'
      /** What is typed into Confirm Password, where that is asked for. */
      confirm?: string
      /** The nodes chosen in Inheritance Overrides: they give up their own value. */
      overrides?: Array<string>
    }
  /** Presses Cancel in the window in front, or closes it. */
  | {
      type: 'cancel'
    }
  /** Changes the authentication methods of a place: the short cut past the property sheets. */
  | {
      type: 'setAuth'
      /** The key whose properties are edited; by default `LM/W3SVC`. */
      node?: string
      /** Anonymous access; for FTP, Allow Anonymous Connections. */
      anonymous?: boolean
      /** Basic authentication. */
      basic?: boolean
      /** Windows NT Challenge/Response, Integrated Windows authentication. */
      integrated?: boolean
      /** The nodes chosen in Inheritance Overrides: they give up their own value. */
      overrides?: Array<string>
    }
  /** A visitor asks for something. */
  | {
      type: 'request'
      /** Of which service; by default the web. */
      service?: 'web' | 'ftp'
      /** A site, or a path below it; by default the root of the service's first site. */
      node?: string
      /**
       * The name and password that the visitor has at hand. Over the web they are used only when
       * anonymous access does not do; over FTP they are what is typed.
       */
      as?: Credentials
      /** What the page opens; by default a file of this computer that everybody may read. */
      resource?: 'local' | 'restricted' | 'remote' | 'nullSessionShare' | 'connectAs'
    }
  /** Makes, changes or deletes a Windows account. What is left out stays as it is. */
  | {
      type: 'setAccount'
      /** `NAME`, `DOMAIN\NAME`, or `SERVER2\NAME` for one that only the remote computer knows. */
      account: string
      /** `true` makes it, enabled and with all rights; `false` deletes it. */
      exists?: boolean
      /** Another password. */
      password?: string
      /** Account Disabled. */
      disabled?: boolean
      /** Account Locked Out. */
      lockedOut?: boolean
      /** The password is older than the policy allows. */
      passwordExpired?: boolean
      /** The right to log on locally. */
      logOnLocally?: boolean
      /** The right to access this computer from the network. */
      accessFromNetwork?: boolean
      /** The right to log on as a batch job. */
      logOnAsBatch?: boolean
    }
  /** Changes a service of IIS. What is left out stays as it is. */
  | {
      type: 'setService'
      /** Which. */
      service: 'web' | 'ftp'
      /** Installs or removes it. */
      installed?: boolean
      /** Starts or stops it. */
      running?: boolean
    }
  /** Stops and starts IIS. An open dialog stays. */
  | {
      type: 'restart'
    }
  /** Lets time pass. */
  | {
      type: 'wait'
      /** How long: whole seconds. */
      seconds: number
    }
  /** Types a command after `adsutil.vbs`. The script's own errors are output. */
  | {
      type: 'adsutil'
      /** The command as typed. */
      command: string
    }

/** A name and a password. */
export interface Credentials {
  /** `NAME`, or `DOMAIN\NAME`. */
  userName: string
  /** The password. */
  password: string
}

/** What an action brought about, besides the dialog's fields. */
export interface Outcome {
  /** The records that changed, in the order in which they did. */
  changes: Array<Change>
  /** The entries that the event log got. */
  events: Array<Event>
  /** What the visitor got, when one asked. */
  reply: Reply | null
  /** What a script printed, line by line. */
  output: Array<string>
  /** The exit code of a script. */
  exitCode: number | null
  /** The rule behind each of these, with its source. */
  citations: Array<Citation>
}

/** One record that is no longer what it was. */
export interface Change {
  /** The key that holds it. */
  node: string
  /** The property's name; its number where it has no name. */
  property: string
  /** As it was; `null` when there was none. */
  before: RecordValue | null
  /** As it is; `null` when it was deleted. */
  after: RecordValue | null
}

/** A record of the metabase. */
export interface RecordValue {
  /** The property's number, such as 6021. */
  id: number
  /** What it says. */
  value: number | string | Array<string>
  /** The attribute bits: 1 inherited, 4 secure. */
  attributes: number
  /** The part of IIS that it belongs to: 1 server, 2 file, 100 WAM. */
  userType: number
  /** The kind of its data. */
  dataType: 'DWORD' | 'STRING' | 'BINARY' | 'EXPANDSZ' | 'MULTISZ'
}

/** An entry of the event log. */
export interface Event {
  /** Seconds since the installation. */
  time: number
  /** The log that it stands in. */
  log: 'System' | 'Security'
  /** How serious it is, such as `Warning`. */
  type: string
  /** Who wrote it, such as `W3SVC`. */
  source: string
  /** Its category. */
  category: string
  /** Its number. */
  eventId: number
  /** The user, `N/A` where there is none. */
  user: string
  /** The computer. */
  computer: string
  /** The text. */
  description: string
  /** The data bytes. */
  data: Array<number>
}

/** The answer to a request. */
export interface Reply {
  /** Of which service. */
  service: 'web' | 'ftp'
  /** What was asked for. */
  node: string
  /** Whether the visitor got in, and got what the page opens. */
  granted: boolean
  /** The status of HTTP or FTP; `null` where nothing answers. */
  status: '200' | '401.1' | '401.2' | '401.3' | '500' | '230' | '530' | null
  /** What is offered after a refusal, such as `['NTLM']`: the visitor is prompted. */
  schemes: Array<'NTLM' | 'Basic'>
  /** The text of the page, or of the FTP session, line by line. */
  lines: Array<string>
  /** The account that the visitor was to act as. */
  account: string | null
  /** The kind of token, when there is one. */
  logonType: 'network' | 'interactive' | 'batch' | null
}

/** The rule behind a part of an outcome. */
export interface Citation {
  /** What it is for: `changes[0]`, `events[0]`, `reply`, `dialog`, `computer` or `output`. */
  for: string
  /** The article, such as `Q259353`. */
  source: string
  /** The part of it. */
  part: string
  /** Whether the rule is inferred rather than documented. */
  inferred: boolean
  /** Why, where it is inferred. */
  reason?: string
}

/** The computer, and where in its history one is. */
export interface State {
  /** The version of IIS. */
  version: '4.0' | '5.0'
  /** The computer's name. */
  computer: string
  /** How many steps are done. */
  step: number
  /** How many steps the current path has, done or undone. */
  steps: number
  /** Seconds since the installation. */
  time: number
  /** The open windows, the outermost first. */
  windows: Array<OpenWindow>
  /** The fields of Anonymous User Account; `null` when it is not open. */
  dialog: Dialog | null
  /** Every key by its path, with the records that it holds itself by the property's name. */
  metabase: { [key in string]: { [key in string]: RecordValue } }
  /** The Windows accounts, by name. */
  accounts: Array<Account>
  /** The services of IIS: `web` and `ftp`. */
  services: { [key in string]: ServiceState }
  /** The event log, newest last. */
  events: Array<Event>
  /** What the last visitor got. */
  lastReply: Reply | null
}

/** An open window. */
export interface OpenWindow {
  /** Which. */
  kind: WindowKind
  /** The key whose properties it shows; `LM` is the computer. */
  node: string
}

/** The windows on the way in. */
export type WindowKind =
  | 'computer'
  | 'properties'
  | 'authenticationMethods'
  | 'anonymousUserAccount'

/** What a person sees in Anonymous User Account, or on the tab Security Accounts of FTP. */
export interface Dialog {
  /** The key that OK will write to. */
  node: string
  /** The text of Username. */
  userName: string
  /** The text of Password: ten asterisks in place of a stored one, else what was typed. */
  password: string
  /** Whether Password takes text. */
  passwordEnabled: boolean
  /** Whether the box is ticked. */
  sync: boolean
  /** Whether somebody has to type the password by hand now: the box is cleared, the field blank. */
  mustEnterPassword: boolean
}

/** A Windows account. */
export interface Account {
  /** `NAME`, `DOMAIN\NAME`, or `SERVER2\NAME`. */
  name: string
  /** Its password, as Windows has it. */
  password: string
  /** Account Disabled. */
  disabled: boolean
  /** Account Locked Out. */
  lockedOut: boolean
  /** Whether its password is older than the policy allows. */
  passwordExpired: boolean
  /** The right to log on locally. */
  logOnLocally: boolean
  /** The right to access this computer from the network. */
  accessFromNetwork: boolean
  /** The right to log on as a batch job. */
  logOnAsBatch: boolean
}

/** What is so of a service. */
export interface ServiceState {
  /** Whether it is installed. */
  installed: boolean
  /** Whether it runs. */
  running: boolean
}

/**
 * What a session is, without its passwords: the current path, and where on it one is. Each text that
 * was typed as a password is a token that says how it relates to others, such as `<same>`.
 */
export interface Trace {
  /** Always `'q259353-live'`. */
  format: 'q259353-live'
  /** The version of the format. */
  version: number
  /** What the simulator was made from. */
  options: InstallationOptions
  /** The steps of the path, done or undone. */
  actions: Array<Action>
  /** How many of them are done. */
  position: number
}

/** Something to get to. */
export interface Goal {
  /** Its name, for `routeTo`: `'blank-password'`. A symptom's is one for `why`, too. */
  name: string
  /** What it is, in words. */
  title: string
}

/** One step on the way to a symptom. */
export interface Cause {
  /** Its number in the current path. */
  step: number
  /** What was done in it. Typed passwords are tokens, as in a trace. */
  action: Action
  /** What came of it, in words. */
  what: string
  /** The rule behind it. */
  citation: Citation
}

/** What the readers of an article do and see: its scenarios. */
export interface Article {
  /** Always `'q259353-live scenarios'`. */
  format: 'q259353-live scenarios'
  /** The version of the format. */
  version: number
  /** The article: `Q187506`. */
  article: string
  /** What it is about. */
  title: string
  /** Its scenarios. */
  scenarios: Array<Scenario>
}

/** Something that somebody does, step by step, on a computer of its own. */
export interface Scenario {
  /** Its name, unique in its article. */
  name: string
  /** What it is about. */
  title: string
  /** Where that is written. */
  source: string
  /** The versions of IIS for which it holds. */
  versions: Array<'4.0' | '5.0'>
  /** What its computer is made from, but for the version. */
  options: InstallationOptions
  /** What was done before. */
  given: Array<ScenarioStep>
  /** What it consists of. */
  steps: Array<ScenarioStep>
}

/** Something that is done in one go, or looked at. */
export interface ScenarioStep {
  /** What it is about. */
  say: string
  /** What is done, one after the other; nothing in a step that only looks. */
  do: Array<Action>
  /** The versions that have this step, where it is not all of the scenario's. */
  versions?: Array<'4.0' | '5.0'>
  /** The code of the error by which the last action is refused, where it is. */
  error?: string
}
