import type { TFunction } from 'i18next'
import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { Evidence } from '#client/features/explore/parts/Evidence.tsx'
import paths from '#client/features/explore/paths/Paths.module.css'
import { tieInWords } from '#client/features/explore/words/tieInWords.ts'
import type { PathsBetweenQuery } from '#client/generated/graphql.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { NodeId } from '#client/graph/types.ts'
import { TieSample } from '#client/shared/entity/Mark.tsx'
import { ExplainedName, Name } from '#client/ui/Name.tsx'

export type Paths = PathsBetweenQuery['pathsBetween']

type PathRowProps = {
  readonly path: Paths['paths'][number]
  readonly found: Paths
  readonly isChosen: boolean
  readonly onChoose: () => void
}

/** One path as a sentence, and below it each of its ties, which opens why it is there. */
export function PathRow({ path, found, isChosen, onChoose }: PathRowProps) {
  const { t } = useTranslation('paths')
  return (
    <li className={isChosen ? paths.chosen : paths.path}>
      <button type="button" className={paths.sentence} aria-pressed={isChosen} title={t('choose')} onClick={onChoose}>
        <Sentence path={path} found={found} />
      </button>
      <ul>
        {path.linkIds.map((id) => (
          <PathTie key={id} link={found.links.find((link) => link.id === id)} found={found} />
        ))}
      </ul>
    </li>
  )
}

/** The nodes of a path that the canvas draws: an activity on it joins two of them. */
export function drawnOn(path: Paths['paths'][number], found: Paths): readonly NodeId[] {
  return path.nodeIds.filter((id) => !found.shared.some((activity) => activity.id === id)).map(nodeId)
}

function Sentence({ path, found }: Pick<PathRowProps, 'path' | 'found'>) {
  const { t } = useTranslation(['paths', 'words'])
  const last = path.linkIds.length - 1
  return path.linkIds.map((id, at) => {
    const link = found.links.find((one) => one.id === id)
    const takesPart = found.shared.some((activity) => activity.id === link?.from)
    const what = link ? (takesPart ? t('paths:made.part') : tieInWords(link, t)) : ''
    const [a, b] = [nameIn(found, path.nodeIds[at], t), nameIn(found, path.nodeIds[at + 1], t)]
    return at === last ? (
      <Trans key={id} t={t} i18nKey="paths:lastClause" values={{ what }} components={{ a, b }} />
    ) : (
      <Trans key={id} t={t} i18nKey="paths:clause" values={{ what }} components={{ a, b }} />
    )
  })
}

function PathTie({ link, found }: { readonly link: Paths['links'][number] | undefined; readonly found: Paths }) {
  const { t } = useTranslation(['paths', 'explore', 'words'])
  const [isOpen, setOpen] = useState(false)
  if (!link) return null
  // What two share is a reason for both.
  const shared = found.shared.find((activity) => activity.id === link.from)
  const other = shared?.organizationIds.find((id) => id !== link.to)
  return (
    <li>
      <button type="button" className={paths.tie} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <TieSample state={link.state} width={18} />
        <span>
          {shared?.names ? <ExplainedName names={shared.names} /> : nameIn(found, link.from, t)} –{' '}
          {nameIn(found, link.to, t)}
        </span>
        <span className={paths.counts}>
          {t('explore:tie.counts', { agreements: link.agreements, activities: link.activities })}
        </span>
      </button>
      {isOpen && <Evidence departmentId={other ?? link.from} organizationId={link.to} asOf={found.asOf} />}
    </li>
  )
}

function nameIn(found: Paths, id: string | undefined, t: TFunction<['paths', 'words']>) {
  const node = found.nodes.find((one) => one.id === id)
  const shared = found.shared.find((one) => one.id === id)
  if (shared && !shared.names) return <span>{t(`words:activityKind.${shared.activityKind}`)}</span>
  return node ? <Name names={node.names} short /> : <span>{id}</span>
}
