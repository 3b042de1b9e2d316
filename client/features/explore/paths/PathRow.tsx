import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { choosePath } from '#client/features/explore/actions/pathActions.ts'
import { Evidence } from '#client/features/explore/parts/Evidence.tsx'
import paths from '#client/features/explore/paths/Paths.module.css'
import { tieInWords } from '#client/features/explore/words/tieInWords.ts'
import type { PathsBetweenQuery } from '#client/generated/graphql.ts'
import { nodeId } from '#client/graph/ids.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { nameOf } from '#client/i18n/nameOf.ts'
import { TieSample } from '#client/shared/entity/Mark.tsx'
import { Name } from '#client/ui/Name.tsx'

export type Paths = PathsBetweenQuery['pathsBetween']

type PathRowProps = {
  readonly path: Paths['paths'][number]
  readonly found: Paths
  readonly isChosen: boolean
}

/** One path as a sentence, and below it each of its ties, which opens why it is there. */
export function PathRow({ path, found, isChosen }: PathRowProps) {
  const { t } = useTranslation('paths')
  return (
    <li className={isChosen ? paths.chosen : paths.path}>
      <button
        type="button"
        className={paths.sentence}
        aria-pressed={isChosen}
        title={t('choose')}
        onClick={() => choosePath(path.nodeIds.map(nodeId))}
      >
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

function Sentence({ path, found }: Omit<PathRowProps, 'isChosen'>) {
  const { t } = useTranslation(['paths', 'words'])
  const language = useLanguage()
  const last = path.linkIds.length - 1
  // What two organizations share is called by its name, where it has one.
  const sharedInWords = ({ from, to }: Paths['links'][number]) =>
    found.shared
      .filter(({ organizationIds: ids }) => ids.includes(from) && ids.includes(to))
      .map(({ names, activityKind }) =>
        names ? nameOf(names, language).text : t(`words:activityKind.${activityKind}`),
      )
      .map((name) => t('paths:named', { name }))
      .join(t('paths:made.and'))
  return path.linkIds.map((id, at) => {
    const link = found.links.find((one) => one.id === id)
    const what = link ? sharedInWords(link) || tieInWords(link, t) : ''
    const [a, b] = [nameIn(found, path.nodeIds[at]), nameIn(found, path.nodeIds[at + 1])]
    return at === last ? (
      <Trans key={id} t={t} i18nKey="paths:lastClause" values={{ what }} components={{ a, b }} />
    ) : (
      <Trans key={id} t={t} i18nKey="paths:clause" values={{ what }} components={{ a, b }} />
    )
  })
}

function PathTie({ link, found }: { readonly link: Paths['links'][number] | undefined; readonly found: Paths }) {
  const { t } = useTranslation(['paths', 'explore'])
  const [isOpen, setOpen] = useState(false)
  if (!link) return null
  return (
    <li>
      <button type="button" className={paths.tie} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <TieSample state={link.state} width={18} />
        <span>
          {nameIn(found, link.from)} – {nameIn(found, link.to)}
        </span>
        <span className={paths.counts}>
          {t('explore:tie.counts', { agreements: link.agreements, activities: link.activities })}
        </span>
      </button>
      {isOpen && <Evidence departmentId={link.from} organizationId={link.to} asOf={found.asOf} />}
    </li>
  )
}

function nameIn(found: Paths, id: string | undefined) {
  const node = found.nodes.find((one) => one.id === id)
  return node ? <Name names={node.names} short /> : <span>{id}</span>
}
