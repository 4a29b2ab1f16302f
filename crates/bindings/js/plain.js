// A copy of whatever a program passes, as plain data: the only thing that the engine is given.
//
// All that can go wrong with somebody else's objects goes wrong here, before the engine is called: a
// getter or a proxy that throws, an object that contains itself, one that never ends, a text of ten
// million letters. What comes out has no prototype, so nothing that was added to one is met later.

import { SimulatorError } from './error.js'

/** How much is copied. An action is small; a trace can be long, and no deeper. */
export const SMALL = { texts: 1 << 17, values: 1 << 12 }
export const LARGE = { texts: 1 << 24, values: 1 << 21 }

const DEEPEST = 16
const LONGEST_TEXT = 1 << 16

/**
 * Copies a value. What is `undefined` is left out of objects, like a field that is not there, and so
 * is the field called `without` of the value itself.
 */
export function plain(value, size, without) {
  return new Copier(size, without).copy(value, '', 0)
}

/** Runs what may be somebody else's code. Whatever it throws comes out as a SimulatorError. */
export function guarded(read, at) {
  try {
    return read()
  } catch (cause) {
    throw refusal('Reading this threw an error (see `cause`).', at, { cause })
  }
}

/** @param {ErrorOptions} [options] */
export function refusal(message, at, options) {
  return new SimulatorError('bad-argument', message, at, options)
}

class Copier {
  constructor(size, without) {
    this.without = without
    this.texts = size.texts
    this.values = size.values
  }

  copy(value, at, depth) {
    this.count(1, at)
    switch (typeof value) {
      case 'string':
        return this.text(value, at)
      case 'boolean':
        return value
      case 'number':
        if (Number.isFinite(value)) return value
        throw refusal(`Expected a number, found ${value}.`, at)
      case 'object':
        if (value === null) return null
        if (depth === DEEPEST) {
          throw refusal(`This is more than ${DEEPEST} objects deep, or contains itself.`, at)
        }
        return guarded(() => Array.isArray(value), at)
          ? this.list(value, at, depth)
          : this.object(value, at, depth)
      default:
        throw refusal(`Expected plain data, found a value of type ${typeof value}.`, at)
    }
  }

  text(text, at) {
    if (text.length > LONGEST_TEXT) {
      throw refusal(`This text is ${text.length} characters long; the longest may be ${LONGEST_TEXT}.`, at)
    }
    if (/\p{Surrogate}/u.test(text)) {
      throw refusal('This text holds half of a character (a lone surrogate).', at)
    }
    this.texts -= text.length
    if (this.texts < 0) throw refusal('The texts in this are too long together.', at)
    return text
  }

  list(list, at, depth) {
    const length = guarded(() => list.length, at)
    // What a proxy says of its length may be anything.
    if (!Number.isSafeInteger(length) || length < 0) throw refusal('This list has no length.', at)
    this.count(length, at)
    const copy = []
    for (let index = 0; index < length; index++) {
      const place = `${at}[${index}]`
      copy.push(this.copy(guarded(() => list[index], place), place, depth + 1))
    }
    return copy
  }

  object(object, at, depth) {
    const names = guarded(() => namesOf(object), at)
    if (!names) throw refusal('Expected a plain object: one without a class and without symbols.', at)
    this.count(names.length, at)
    const copy = Object.create(null)
    for (const name of names) {
      if (depth === 0 && name === this.without) continue
      const place = at + (at && '.') + name.slice(0, 40)
      this.text(name, place)
      const value = guarded(() => object[name], place)
      if (value !== undefined) copy[name] = this.copy(value, place, depth + 1)
    }
    return copy
  }

  count(values, at) {
    this.values -= values
    if (this.values < 0) throw refusal('There are too many values in this.', at)
  }
}

/** The names of an object's fields, if it is a plain one, be it from another window. */
function namesOf(object) {
  const prototype = Object.getPrototypeOf(object)
  const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null
  return isPlain && Object.getOwnPropertySymbols(object).length === 0 ? Object.keys(object) : null
}
