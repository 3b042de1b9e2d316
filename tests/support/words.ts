import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '#client/view/types.ts'
import { sampled } from '#tests/support/sample.ts'

export const LANGUAGES: readonly Language[] = ['ja', 'en']

/** For what reads the same words in either: one of them by turns, both in a full run. */
export const BY_TURNS = sampled(LANGUAGES, 1)

/** For gestures and addresses, which are the same in either language: their files take turns. */
export const IN_JAPANESE: readonly Language[] = ['ja']
export const IN_ENGLISH: readonly Language[] = ['en']

type Tree = { readonly [key: string]: string | Tree }

/** The words of the screen as the product ships them: `words('ja')('explore:plate.label', { count: 2 })`. */
export function words(language: Language): (key: string, values?: Readonly<Record<string, string | number>>) => string {
  const folder = join(import.meta.dirname, '../../client/i18n', language)
  const spaces = new Map(
    readdirSync(folder).map((name) => [
      name.replace('.json', ''),
      JSON.parse(readFileSync(join(folder, name), 'utf8')) as Tree,
    ]),
  )
  return (key, values = {}) => {
    const [space = '', path = ''] = key.split(':')
    const found = path
      .split('.')
      .reduce<string | Tree | undefined>(
        (at, part) => (typeof at === 'object' ? at[part] : undefined),
        spaces.get(space),
      )
    if (typeof found !== 'string') throw new Error(`no word ${key} in ${language}`)
    return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? `{{${name}}}`))
  }
}
