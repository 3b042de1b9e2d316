import { describe, expect, test } from 'vitest'
import { StartProblem } from '#server/messages.ts'
import { readSettings, withoutSecrets } from '#server/settings.ts'
import { sentence, terminalLanguage } from '#server/words.ts'

/** The sentence that a start with these settings prints. */
function refusal(env: NodeJS.ProcessEnv, language: 'en' | 'ja' = 'en'): string {
  try {
    readSettings(env)
  } catch (problem) {
    if (problem instanceof StartProblem) return sentence(language, problem.code, problem.values)
    throw problem
  }
  return 'no refusal'
}

describe('settings', () => {
  test('have defaults that need nobody: loopback, port 4000, a Neo4j of our own, the seed that comes along', () => {
    const { seed, dataFolder, ...rest } = readSettings({})
    expect(rest).toEqual({
      port: 4000,
      host: '127.0.0.1',
      factMemory: 256,
      publicUrl: null,
      neo4j: null,
      documents: 'trusted',
      trustedProxies: 0,
      logLevel: 'warn',
    })
    expect(seed).toMatch(/cypher[/\\]seed[/\\]\w+$/)
    expect(dataFolder).toMatch(/\.data$/)
  })

  test.each([
    ['PORT', 'http', 'PORT is "http": it must be a whole number from 1 to 65535.'],
    ['HOST', '192.168.0.1', 'HOST is "192.168.0.1": until sign-in exists, the server listens only on this machine'],
    ['PUBLIC_URL', 'http://example.org', 'PUBLIC_URL is "http://example.org": it must begin with https://'],
    ['NEO4J_URI', 'localhost:7687', 'NEO4J_URI is "localhost:7687": it must look like bolt://host:7687'],
    ['NEO4J_URI', 'bolt://localhost:7687', 'NEO4J_URI is set but NEO4J_PASSWORD is not: set both, or neither.'],
    ['SEED', 'nowhere', 'SEED is "nowhere": it must be none, the name of a folder in cypher/seed, or a folder that'],
    [
      'TRUSTED_PROXIES',
      '-1',
      'The setting TRUSTED_PROXIES cannot have the value "-1": see the settings table in the README.',
    ],
  ])('refuse %s=%s in one sentence that says what to do', (name, value, words) => {
    expect(refusal({ [name]: value })).toContain(words)
    expect(refusal({ [name]: value }, 'ja')).toMatch(/[ぁ-ん].*。$/)
  })

  test.each([
    [
      'NEO4J_URI',
      'bolt://neo4j:hunter2@db.example.org:7687',
      'NEO4J_URI holds a user or a password: put them in NEO4J_USER',
    ],
    ['NEO4J_URI', 'neo4j:hunter2@db.example.org', 'NEO4J_URI holds a user or a password'],
    ['NEO4J_URI', 'bolt://neo4j:hunter2/3@db.example.org', 'NEO4J_URI holds a user or a password'],
    ['PUBLIC_URL', 'https://me:hunter2@example.org', 'PUBLIC_URL is "https://…@example.org": it must begin with'],
    ['HOST', 'me:hunter2@example.org', 'HOST is "…@example.org": '],
  ])('print no password that stands in %s: %s', (name, value, words) => {
    for (const language of ['en', 'ja'] as const) expect(refusal({ [name]: value }, language)).not.toContain('hunter2')
    expect(refusal({ [name]: value })).toContain(words)
  })

  test('are not printed by what was not foreseen either', () => {
    const text = 'connect bolt://neo4j:hunter2@10.0.0.7:7687 failed: hunter2 is wrong at https://example.org/a@b'
    const bare = 'connect bolt://…@10.0.0.7:7687 failed: … is wrong at https://example.org/a@b'
    expect(withoutSecrets(text, { NEO4J_PASSWORD: 'hunter2' })).toBe(bare)
    expect(withoutSecrets('nothing to hide', { NEO4J_PASSWORD: '' })).toBe('nothing to hide')
  })

  test('take an https address, or http on this machine', () => {
    const addresses = ['https://network.example.org', 'http://127.0.0.1:4000', 'http://localhost', 'http://[::1]:4000']
    expect(addresses.map((url) => readSettings({ PUBLIC_URL: url }).publicUrl)).toEqual(addresses)
  })

  test('start empty with SEED=none, and count an empty value as not set', () => {
    expect(readSettings({ SEED: 'none' }).seed).toBeNull()
    expect(readSettings({ SEED: '', NEO4J_URI: '', PORT: '' })).toEqual(readSettings({}))
  })

  test('speak Japanese where the terminal does', () => {
    expect(['ja_JP.UTF-8', 'en_GB.UTF-8', ''].map((LANG) => terminalLanguage({ LANG }))).toEqual(['ja', 'en', 'en'])
  })
})
