import { expect } from 'vitest'
import type { Received } from '#tests/contract/edge/send.ts'

const secrets = /bolt:|neo4j|password|node_modules|\/server\/|\.ts\b|\bat \w+ \(|MATCH \(|stack/i

/** Small, in our one shape, without a word of what is inside. */
export function expectHarmless({ status, headers, text }: Received): void {
  expect(status).toBeLessThan(500)
  expect(text.length).toBeLessThanOrEqual(4_096)
  expect(text).not.toMatch(secrets)
  const { errors } = JSON.parse(text) as { errors?: readonly { extensions: { code: string } }[] }
  expect(errors?.length ?? 0).toBeLessThanOrEqual(5)
  if (status !== 200) expect(errors?.[0]?.extensions.code).toMatch(/^[A-Z_]+$/)
  expect(headers['access-control-allow-origin']).toBeUndefined()
  expect(headers['x-powered-by']).toBeUndefined()
}
