import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { GraphNodeFragment } from '#client/generated/graphql.ts'
import { HOME, nodeId } from '#client/graph/ids.ts'
import { PageLink, PageLinks } from '#client/shared/entity/PageLink.tsx'
import { Quiet } from '#client/ui/Quiet.tsx'
import { viewStore } from '#client/view/viewStore.ts'

export type Thing = Pick<GraphNodeFragment, 'id' | 'label' | 'names' | 'sector'>
export type Things = ReadonlyMap<string, Thing>

export const thingsOf = (...lists: readonly (readonly Thing[])[]): Things =>
  new Map(lists.flat().map((thing) => [thing.id, thing]))

type EndsProps = { readonly ids: readonly string[]; readonly things: Things }

/** So many partners of one fact are named; the rest is counted. */
const NAMED = 4

/** Who holds or runs it: units by name, the whole university, or "unit not stated". */
export function UnitEnds({ ids, things }: EndsProps) {
  const { t } = useTranslation('words')
  const nameable = useNameable(things)
  if (ids.length === 0) return <Quiet>{t('unitNotStated')}</Quiet>
  return ids.map((id, index) => {
    const unit = nameable(id)
    return (
      <Fragment key={id}>
        {index > 0 && ' · '}
        {unit ? <PageLink thing={unit} short /> : t(id === HOME ? 'home' : 'label.Department')}
      </Fragment>
    )
  })
}

/** The first partners of a fact, those of the page before others; the rest is counted. */
export function PartnerEnds({ ids, things }: EndsProps) {
  const { t } = useTranslation('pages')
  const nameable = useNameable(things)
  const own = ids.filter((id) => things.has(id))
  const ordered = [...own, ...ids.filter((id) => !things.has(id))]
  const named = ordered.flatMap((id) => nameable(id) ?? []).slice(0, NAMED)
  const others = ids.length - named.length
  return (
    <>
      <PageLinks things={named} />
      {others > 0 && (
        <Quiet>
          {named.length > 0 && ' '}
          {t('others', { count: others })}
        </Quiet>
      )}
    </>
  )
}

/** Names from the page itself, else from the overview. */
function useNameable(things: Things): (id: string) => Thing | undefined {
  const nodes = useStore(viewStore, (store) => store.dayGraph?.nodes)
  return (id) => things.get(id) ?? nodes?.get(nodeId(id))
}
