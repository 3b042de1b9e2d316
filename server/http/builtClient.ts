import { readdirSync, readFileSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { BadRequest } from '#server/graphql/errors.ts'
import { stateOf } from '#server/http/request.ts'
import { bytesOf, compressEarly, type SentBytes, sendBytes } from '#server/http/sendBytes.ts'
import { homeTimeZone } from '#server/http/today.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
}

/** Vite puts a hash of the content into these names, so their bytes never change. */
const hashedFolder = '/assets/'
/** The built page has this where the nonce of the response goes. */
const noncePlace = '__CSP_NONCE__'
/** … and this where home's time zone goes: every reader sees home's day. */
const zonePlace = '__HOME_TIME_ZONE__'

/** What is asked for as a file: at the top, or hashed. Deeper addresses end with an id, and an id may have a dot. */
const asksForFile = (path: string): boolean =>
  extname(path) !== '' && (path.startsWith(hashedFolder) || path.lastIndexOf('/') === 0)

/**
 * The built client. Only what was in the folder at start is served, so no name from outside ever becomes a path.
 * Every other address is the page itself, which reads its address and shows what belongs to it; but a file that is not
 * there is not found.
 */
export function builtClient(folder: string): RequestHandler {
  const paths = filesBelow(folder)
  const loaded = new Map<string, Promise<SentBytes>>()
  const page = paths.has('/index.html') ? readFileSync(join(folder, 'index.html'), 'utf8') : null

  function load(name: string): Promise<SentBytes> {
    const known = loaded.get(name)
    if (known) return known
    const type = types[extname(name)] ?? 'application/octet-stream'
    const loading = readFile(join(folder, name)).then((bytes) => bytesOf(type, bytes))
    loaded.set(name, loading)
    return loading
  }

  // The first visitor does not wait until they are compressed.
  for (const name of paths) {
    if (/\.(js|css)$/.test(name))
      load(name)
        .then(compressEarly)
        .catch(() => loaded.delete(name))
  }

  return async (request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next(new BadRequest('method', 405))
    const name = request.path
    if (paths.has(name) && name !== '/index.html') {
      const isHashed = name.startsWith(hashedFolder)
      response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      return sendBytes(request, response, await load(name))
    }
    if (page === null || (asksForFile(name) && name !== '/index.html')) return next()
    response.setHeader('Cache-Control', 'no-cache')
    const text = page.replaceAll(noncePlace, stateOf(response).nonce).replaceAll(zonePlace, homeTimeZone())
    await sendBytes(request, response, bytesOf(types['.html'] ?? '', Buffer.from(text)))
  }
}

function filesBelow(folder: string): ReadonlySet<string> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return new Set()
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Set(
    entries.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length).split(sep).join('/')),
  )
}
