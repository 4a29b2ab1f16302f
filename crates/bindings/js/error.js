// What is thrown.

/** Why something was refused. Nothing has changed then. README.md lists the codes. */
export class SimulatorError extends Error {
  /**
   * @param {string} code the word by which programs know the error
   * @param {string} message a sentence for people
   * @param {string} [at] the field or the step that it is about
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, at, options) {
    super(message, options)
    this.name = 'SimulatorError'
    this.code = code
    if (at) this.at = at
  }
}
