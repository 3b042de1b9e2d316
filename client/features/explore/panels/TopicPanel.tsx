import { useTranslation } from 'react-i18next'
import { hideEach } from '#client/features/explore/actions/canvasActions.ts'
import { openNode } from '#client/features/explore/actions/openActions.ts'
import { takeOffTopic } from '#client/features/explore/actions/topicActions.ts'
import css from '#client/features/explore/parts/Details.module.css'
import { PanelName } from '#client/features/explore/parts/panelParts.tsx'
import { TopicMark } from '#client/features/explore/topics/TopicMark.tsx'
import { nodeId } from '#client/graph/ids.ts'
import type { Graph, GraphNode } from '#client/graph/types.ts'
import { Mark } from '#client/shared/entity/Mark.tsx'
import { Name } from '#client/ui/Name.tsx'
import { Section } from '#client/ui/Section.tsx'
import { isUnit } from '#client/view/legendKeys.ts'
import type { ShownTopic, TopicLink } from '#client/view/topicPicture.ts'

type TopicPanelProps = { readonly topic: ShownTopic; readonly graph: Graph }

/** A country, subject or strategy item of the canvas: what of the picture belongs to it, and why. */
export function TopicPanel({ topic, graph }: TopicPanelProps) {
  const { t } = useTranslation(['topics', 'words', 'explore'])
  const ends = topic.links.flatMap((link) => {
    const node = graph.nodes.get(nodeId(link.from))
    return node ? [{ node, link }] : []
  })
  return (
    <div className={css.sections} data-testid="topic-panel">
      <div>
        <p className={css.eyebrow}>
          <TopicMark label={topic.label} /> {t(`words:label.${topic.label}`)}
        </p>
        <PanelName names={topic.names} page={topic} />
        <p className={css.prose}>{t('topics:belongs', { count: ends.length })}</p>
        {topic.factIds.length > 0 && <p className={css.quiet}>{t('topics:facts', { count: topic.factIds.length })}</p>}
        <p className={css.quiet}>{t('topics:noPartner')}</p>
      </div>
      <Ends title={t('explore:partners')} ends={ends.filter(({ node }) => !isUnit(node))} />
      <Ends title={t('explore:units')} ends={ends.filter(({ node }) => isUnit(node))} />
    </div>
  )
}

type End = { readonly node: GraphNode; readonly link: TopicLink }

function Ends({ title, ends }: { readonly title: string; readonly ends: readonly End[] }) {
  const { t } = useTranslation('topics')
  if (ends.length === 0) return null
  return (
    <Section title={title} note={String(ends.length)}>
      <ul className={css.links}>
        {ends.map(({ node, link }) => (
          <li key={node.id}>
            <button type="button" className={css.leadsTo} onClick={() => openNode(node.id)}>
              <Mark sector={node.sector} label={node.label} />
              <Name names={node.names} />
              <small>{link.facts > 0 && t(`why.${link.kind}`, { count: link.facts })}</small>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What can be done with it, at the foot of the panel. */
export function TopicActions({ topic }: { readonly topic: ShownTopic }) {
  const { t } = useTranslation(['topics', 'explore'])
  const id = nodeId(topic.id)
  return (
    <div className={css.acts}>
      <button type="button" onClick={() => hideEach([id])}>
        {t('explore:menu.hide')}
      </button>
      <button type="button" onClick={() => takeOffTopic(id)}>
        {t('topics:takeOff')}
      </button>
    </div>
  )
}
