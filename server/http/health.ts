import { type Request, type RequestHandler, type Response, Router } from 'express'
import { BadRequest } from '#server/graphql/errors.ts'
import { RETRY_AFTER } from '#server/http/errorsAsJson.ts'
import type { Metrics } from '#server/http/metrics.ts'

/** What `/readyz` asks the layers below. */
export type Health = {
  /** Whether the database answers, within 500 ms. */
  readonly isWell: () => Promise<boolean>
  readonly isBreakerClosed: () => boolean
  /** Migrations and seed are done. */
  readonly isPrepared: () => boolean
  /** Whether every operation has its plan. Those of the first screens have it before, so it decides nothing. */
  readonly arePlanned: () => boolean
}

/** How long one check of the database is used: polling costs little, and whoever waits for the database hears soon. */
const keptFor = 300

/** `/livez`: the process alone. `/readyz`: whether operations can be run. `/metrics`: for loopback. */
export function healthPages(health: Health, isDraining: () => boolean, metrics: Metrics): Router {
  const isWell = keep(health.isWell, keptFor)
  const router = Router({ strict: true })
  router.get(
    '/livez',
    report(async () => ({ live: true })),
  )
  router.get(
    '/readyz',
    report(
      async () => ({
        database: await isWell(),
        prepared: health.isPrepared(),
        breakerClosed: health.isBreakerClosed(),
        serving: !isDraining(),
      }),
      () => ({ planned: health.arePlanned() }),
    ),
  )
  router.get('/metrics', onlyLoopback, async (_request, response) => {
    response.setHeader('Cache-Control', 'no-store')
    response.type(metrics.contentType).send(await metrics.text())
  })
  return router
}

type Facts = Readonly<Record<string, boolean>>

/** 200 if all that is checked is true, else 503; the body says which is not, and what is worth knowing besides. */
function report(check: () => Promise<Facts>, besides: () => Facts = () => ({})): RequestHandler {
  return async (_request: Request, response: Response) => {
    const checks = await check()
    response.setHeader('Cache-Control', 'no-store')
    const isReady = Object.values(checks).every(Boolean)
    if (!isReady) response.setHeader('Retry-After', String(RETRY_AFTER))
    response.status(isReady ? 200 : 503).json({ ...checks, ...besides() })
  }
}

/** Behind a proxy the socket is the proxy's: so the address that counts is the one that the proxy names. */
const onlyLoopback: RequestHandler = (request, _response, next) => {
  const addresses = [request.ip ?? '', request.socket.remoteAddress ?? '']
  const isLoopback = addresses.every((one) => /^(127\.|::1$|::ffff:127\.)/.test(one))
  next(isLoopback ? undefined : new BadRequest('notFound', 404))
}

/** One call for all who ask within that time, also while it is running. */
function keep<T>(call: () => Promise<T>, milliseconds: number): () => Promise<T> {
  let kept: { readonly result: Promise<T>; readonly until: number } | undefined
  return () => {
    if (!kept || performance.now() > kept.until) kept = { result: call(), until: performance.now() + milliseconds }
    return kept.result
  }
}
