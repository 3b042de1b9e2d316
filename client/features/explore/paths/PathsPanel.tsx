import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuestion } from '#client/api/useQuestion.ts'
import { choosePath } from '#client/features/explore/actions/pathActions.ts'
import css from '#client/features/explore/parts/Panel.module.css'
import { drawnOn, PathRow } from '#client/features/explore/paths/PathRow.tsx'
import paths from '#client/features/explore/paths/Paths.module.css'
import { PathsBetweenDocument } from '#client/generated/graphql.ts'
import type { Content } from '#client/graph/content.ts'
import type { NodeId } from '#client/graph/types.ts'
import { Failure } from '#client/shared/page/Failure.tsx'
import { Section } from '#client/ui/Section.tsx'

type PathsPanelProps = {
  readonly ends: readonly [NodeId, NodeId]
  readonly content: Content
  /** The path whose nodes are selected, in their order. */
  readonly chosen: readonly NodeId[]
}

/** Paths in one answer. */
const COUNT = 5

/** The ways between two nodes, best first, each a sentence; choosing one brings it onto the canvas. */
export function PathsPanel({ ends: [from, to], content, chosen }: PathsPanelProps) {
  const { t } = useTranslation('paths')
  const { graph, facts } = content
  const asked = useMemo(() => ({ from, to, asOf: graph.asOf, filter: facts, k: COUNT }), [from, to, graph.asOf, facts])
  const answer = useQuestion(PathsBetweenDocument, asked)
  const [picked, setPicked] = useState('')
  const found = answer.isOld ? undefined : answer.data?.pathsBetween
  // Two paths over different activities draw the same nodes: the one that was picked is meant.
  const fitting = found?.paths.filter((path) => drawnOn(path, found).join('~') === chosen.join('~')) ?? []
  const meant = fitting.find(({ nodeIds }) => nodeIds.join('~') === picked) ?? fitting[0]
  return (
    <Section title={t('title')} note={found ? t('count', { count: found.paths.length }) : null}>
      {answer.error && <Failure error={answer.error} onRetry={answer.retry} />}
      {!found && !answer.error && <p className={css.quiet}>{answer.isSlow ? t('looking') : ' '}</p>}
      {found?.paths.length === 0 && <p className={css.prose}>{t('none', { longest: found.longest })}</p>}
      {found && (
        <ol className={paths.list} data-testid="paths">
          {found.paths.map((path) => (
            <PathRow
              key={path.nodeIds.join('~')}
              {...{ path, found }}
              isChosen={path === meant}
              onChoose={() => {
                setPicked(path.nodeIds.join('~'))
                choosePath(drawnOn(path, found))
              }}
            />
          ))}
        </ol>
      )}
      {found && found.paths.length > 0 && <p className={css.quiet}>{t('order', { longest: found.longest })}</p>}
    </Section>
  )
}
