import type { IncomingMessage } from 'node:http'
import type { NextFunction, Request, Response } from 'express'
import { BadRequest } from '#server/graphql/errors.ts'

export type OwnAddress = {
  /** Where the server listens. */
  readonly host: string
  /** Under which people reach it; null: where it listens. */
  readonly publicUrl: string | null
}

/**
 * Answers only who calls us by a name of ours. A page of another name that has our address in its DNS is, to the browser,
 * of one origin with us: it may send and read what it likes. Its name is all that tells it apart.
 */
export function onlyOwnNames({ host, publicUrl }: OwnAddress) {
  const own = new Set([host, ...(publicUrl ? [new URL(publicUrl).hostname] : [])].map(plain))
  return (request: Request, _response: Response, next: NextFunction): void => {
    const names = hostsIn(request).map(nameIn)
    const isOurs = names.length > 0 && names.every((name) => name !== null && (own.has(name) || isLoopback(name)))
    next(isOurs ? undefined : new BadRequest('host', 421))
  }
}

/** Every host that the request names: one that names two must be ours by both. */
function hostsIn({ rawHeaders }: IncomingMessage): readonly string[] {
  return rawHeaders.filter((_value, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === 'host')
}

/** The name in `name:port`; null where it is anything else. Any port: what is published may be another than ours. */
function nameIn(host: string): string | null {
  const [, name] = /^([a-z0-9_.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i.exec(host) ?? []
  return name === undefined ? null : plain(name)
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')

const isLoopback = (name: string): boolean => name === 'localhost' || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name)
