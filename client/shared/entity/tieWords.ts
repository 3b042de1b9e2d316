import type { TFunction } from 'i18next'
import type { GraphLinkFragment } from '#client/generated/graphql.ts'

/** The state of one tie. In a drawing all grey ties look alike; in words each says which it is. */
export function tieStateWord({ state, tail }: Pick<GraphLinkFragment, 'state' | 'tail'>, t: TFunction): string {
  return tail === null ? t(`words:tieState.${state}`) : t(`words:tieTail.${tail}`)
}
