/** `kinds.ts` of both `generated/` folders: the values of each enum of the SDL in its order, so that no list is typed twice. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type EnumTypeDefinitionNode, Kind, parse } from 'graphql'

export async function enumValues(folder: string): Promise<string> {
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.graphql')).sort()
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))
  const enums = texts.flatMap((text) => parse(text).definitions).filter((one) => one.kind === Kind.ENUM_TYPE_DEFINITION)
  return enums.map(listOf).sort().join('')
}

function listOf({ name, values }: EnumTypeDefinitionNode): string {
  const words = (values ?? []).map((one) => `  '${one.name.value}',\n`)
  return `export const ${name.value[0]?.toLowerCase()}${name.value.slice(1)}Values = [\n${words.join('')}] as const\n`
}
