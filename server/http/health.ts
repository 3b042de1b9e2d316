import { type Request, type RequestHandler, type Response, Router } from 'express'
import { BadRequest } from '#server/graphql/errors.ts'

/** What readiness asks of the layers below. */
export type Health = {
  /** Whether the database answers, within 500 ms. */
  readonly isWell: () => Promise<boolean>
  readonly isBreakerClosed: () => boolean
  /** Migrations and seed are done. */
  readonly isPrepared: () => boolean
}

/** How long one answer of the database stands: polling costs it little, and whoever waits for it is told soon. */
const keptFor = 300

/** `/livez`: the process alone. `/readyz`: whether questions can be answered. `/metrics`: for loopback. */
export function healthPages(health: Health, isDraining: () => boolean, metrics: () => string): Router {
  const isWell = keep(health.isWell, keptFor)
  const router = Router({ strict: true })
  router.get(
    '/livez',
    answer(async () => ({ live: true })),
  )
  router.get(
    '/readyz',
    answer(async () => ({
      database: await isWell(),
      prepared: health.isPrepared(),
      breakerClosed: health.isBreakerClosed(),
      serving: !isDraining(),
    })),
  )
  router.get('/metrics', onlyLoopback, (_request, response) => {
    response.setHeader('Cache-Control', 'no-store')
    response.type('text/plain').send(metrics())
  })
  return router
}

/** 200 if all is true, else 503; the body says which is not. */
function answer(check: () => Promise<Readonly<Record<string, boolean>>>): RequestHandler {
  return async (_request: Request, response: Response) => {
    const checks = await check()
    response.setHeader('Cache-Control', 'no-store')
    response.status(Object.values(checks).every(Boolean) ? 200 : 503).json(checks)
  }
}

/** Behind a proxy the socket is the proxy's: so the address that counts is the one that the proxy names. */
const onlyLoopback: RequestHandler = (request, _response, next) => {
  const addresses = [request.ip ?? '', request.socket.remoteAddress ?? '']
  const isLoopback = addresses.every((one) => /^(127\.|::1$|::ffff:127\.)/.test(one))
  next(isLoopback ? undefined : new BadRequest('notFound', 404))
}

/** One question for all who ask within that time, also while it is on its way. */
function keep<T>(ask: () => Promise<T>, milliseconds: number): () => Promise<T> {
  let kept: { readonly answer: Promise<T>; readonly until: number } | undefined
  return () => {
    if (!kept || performance.now() > kept.until) kept = { answer: ask(), until: performance.now() + milliseconds }
    return kept.answer
  }
}
