import { isUtf8 } from 'node:buffer'
import type { ServerOptions } from 'node:http'
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express'
import { BurstyRateLimiter, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { BadRequest, LimitExceeded, RateLimited } from '#server/graphql/errors.ts'
import { sendError } from '#server/http/errorsAsJson.ts'
import { nestingOf } from '#server/http/nesting.ts'

/** All limits of HTTP; the attack list in `tests/contract/edge` tests each with a lower value. Times in milliseconds. */
export const limits = {
  headerBytes: 16 * 1024,
  headersTime: 10_000,
  requestsPerSocket: 1_000,
  /** At Node's 30 s a slow socket lives on. */
  checkSocketsEvery: 2_000,
  bodyBytes: 100_000,
  bodyTime: 10_000,
  /** Lists and objects within one another; the client sends four. What is deeper would overflow the stack somewhere. */
  nesting: 32,
  /** Operations a second from one address, and how many more in a burst of ten seconds. */
  perSecond: 50,
  burst: 500,
  /** Enough to keep every processor busy; more at once would only all be late together. */
  inFlight: 16,
  waiting: 32,
  /** How long an operation may wait for a slot: a third of the time in which it must be answered. */
  waitingTime: 600,
} as const

export type Limits = { readonly [name in keyof typeof limits]: number }

/** For `http.createServer`. The whole request gets two seconds more than a body, which is timed by itself. */
export function socketLimits({ headerBytes, headersTime, bodyTime, checkSocketsEvery }: Limits): ServerOptions {
  return {
    maxHeaderSize: headerBytes,
    headersTimeout: headersTime,
    requestTimeout: bodyTime + 2_000,
    connectionsCheckingInterval: checkSocketsEvery,
  }
}

/** JSON, at most 100 kB after inflation, complete within ten seconds, real UTF-8, and not nested too deeply. */
export function readBody({ bodyBytes, bodyTime, nesting }: Limits): RequestHandler[] {
  const parse = express.json({
    limit: bodyBytes,
    type: 'application/json',
    verify: (_request, _response, bytes, charset) => {
      if (charset !== 'utf-8') throw new BadRequest('charset', 415)
      if (!isUtf8(bytes)) throw new BadRequest('utf8')
      checkNesting(bytes, nesting)
    },
  })
  return [bodyInTime(bodyTime), parse, searchNesting(nesting)]
}

/** The same for what a GET brings as JSON in its address. */
function searchNesting(most: number): RequestHandler {
  return (request, _response, next) => {
    if (request.method === 'GET') {
      const given = new URL(request.url, 'http://localhost').searchParams
      for (const name of ['variables', 'extensions']) {
        for (const value of given.getAll(name)) checkNesting(Buffer.from(value), most)
      }
    }
    next()
  }
}

function checkNesting(json: Buffer, most: number): void {
  const depth = nestingOf(json)
  if (depth > most) throw new LimitExceeded('nesting', most, depth)
}

function bodyInTime(milliseconds: number): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const timer = setTimeout(() => {
      if (response.headersSent) return
      response.setHeader('Connection', 'close')
      sendError(response, new BadRequest('tooSlow', 408))
    }, milliseconds)
    request.once('end', () => clearTimeout(timer))
    request.once('close', () => clearTimeout(timer))
    next()
  }
}

/** A token bucket for each address, in this process: behind several servers the limit is as many times as high. */
export function limitByAddress({ perSecond, burst: more }: Pick<Limits, 'perSecond' | 'burst'>): RequestHandler {
  const steady = new RateLimiterMemory({ points: perSecond, duration: 1 })
  const burst = new RateLimiterMemory({ keyPrefix: 'burst', points: more, duration: 10 })
  const bucket = new BurstyRateLimiter(steady, burst)
  return async (request, _response, next) => {
    try {
      await bucket.consume(request.ip ?? '')
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      throw new RateLimited(Math.max(1, Math.ceil(refused.msBeforeNext / 1_000)))
    }
    next()
  }
}
