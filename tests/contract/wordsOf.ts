import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './projectFiles.ts'

type Tree = { readonly [key: string]: string | Tree }

/** `namespace:key` → text, of one language. */
export function wordsOf(language: 'ja' | 'en'): ReadonlyMap<string, string> {
  const folder = join(root, 'client/i18n', language)
  const spaces = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return new Map(
    spaces.flatMap((name) =>
      flatten(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Tree, `${name.replace('.json', '')}:`),
    ),
  )
}

function flatten(tree: Tree, prefix: string): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as const] : flatten(value, `${prefix}${key}.`),
  )
}
