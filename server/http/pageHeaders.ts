import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'
import { stateOf } from '#server/http/request.ts'

/**
 * The page policy. Styles that a library writes into the page carry the nonce of this response; scripts come only from
 * our own files.
 */
export function pageHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", (_request, response) => `'nonce-${stateOf(response as Response).nonce}'`],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    // Plain HTTP is for loopback only; with HTTPS this comes with the session cookie.
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
  })
}
