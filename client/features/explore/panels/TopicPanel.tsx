import { useTranslation } from 'react-i18next'
import { hideEach } from '#client/features/explore/actions/canvasActions.ts'
import { takeOffTopic } from '#client/features/explore/actions/topicActions.ts'
import { PartnersAndUnits } from '#client/features/explore/parts/NodeRow.tsx'
import css from '#client/features/explore/parts/Panel.module.css'
import { PanelActions } from '#client/features/explore/parts/PanelActions.tsx'
import { PanelName } from '#client/features/explore/parts/PanelName.tsx'
import { TopicMark } from '#client/features/explore/topics/TopicMark.tsx'
import { nodeId } from '#client/graph/ids.ts'
import type { Graph } from '#client/graph/types.ts'
import type { ShownTopic } from '#client/view/topicPicture.ts'

type TopicPanelProps = { readonly topic: ShownTopic; readonly graph: Graph }

/** A country, subject or strategy item of the canvas: what of the picture belongs to it, and why. */
export function TopicPanel({ topic, graph }: TopicPanelProps) {
  const { t } = useTranslation(['topics', 'words', 'explore'])
  const rows = topic.links.flatMap(({ from, facts, kind }) => {
    const node = graph.nodes.get(nodeId(from))
    return node ? [{ node, note: facts > 0 ? t(`topics:why.${kind}`, { count: facts }) : undefined }] : []
  })
  const eyebrow = (
    <>
      <TopicMark label={topic.label} /> {t(`words:label.${topic.label}`)}
    </>
  )
  return (
    <div className={css.sections} data-testid="topic-panel">
      <div>
        <PanelName names={topic.names} page={topic} eyebrow={eyebrow} />
        <p className={css.prose}>{t('topics:belongs', { count: rows.length })}</p>
        {topic.factIds.length > 0 && <p className={css.quiet}>{t('topics:facts', { count: topic.factIds.length })}</p>}
        <p className={css.quiet}>{t('topics:noPartner')}</p>
      </div>
      <PartnersAndUnits rows={rows} />
    </div>
  )
}

export function TopicActions({ topic }: { readonly topic: ShownTopic }) {
  const { t } = useTranslation(['topics', 'explore'])
  const id = nodeId(topic.id)
  const acts = [
    { text: t('explore:menu.hide'), does: () => hideEach([id]) },
    { text: t('topics:takeOff'), does: () => takeOffTopic(id) },
  ]
  return <PanelActions acts={acts} />
}
