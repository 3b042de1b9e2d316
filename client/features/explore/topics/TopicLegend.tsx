import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { bringTopics } from '#client/features/explore/actions/topicActions.ts'
import { LegendRow } from '#client/features/explore/rail/LegendRow.tsx'
import css from '#client/features/explore/rail/Rail.module.css'
import { topicStore } from '#client/features/explore/stores/topicStore.ts'
import { TopicMark } from '#client/features/explore/topics/TopicMark.tsx'
import own from '#client/features/explore/topics/Topics.module.css'
import { nodeId } from '#client/graph/ids.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { nameOf } from '#client/i18n/nameOf.ts'
import { Section } from '#client/ui/Section.tsx'
import { type TopicPicture, topicKey, topicLabels } from '#client/view/topicPicture.ts'
import type { View } from '#client/view/types.ts'

type TopicLegendProps = { readonly picture: TopicPicture; readonly view: View }

/** Countries, subjects and strategy items: their marks with shown / total, a sum of their own, and the list to bring from. */
export function TopicLegend({ picture, view }: TopicLegendProps) {
  const { t } = useTranslation(['topics', 'words'])
  const { all, counts, gone } = picture
  const isOpen = useStore(topicStore, (state) => state.isOpen)
  const { open } = topicStore.getState()
  return (
    <Section title={t('topics:legend')} {...(all ? { note: t('opened:shownOfTotal') } : {})}>
      {all && (
        <ul className={css.rows} data-testid="topic-legend">
          {topicLabels.map((label) => (
            <LegendRow
              key={label}
              entry={topicKey(label)}
              group={topicLabels.map(topicKey)}
              count={counts[label]}
              view={view}
              label={t(`words:label.${label}`)}
            >
              <TopicMark label={label} />
            </LegendRow>
          ))}
        </ul>
      )}
      {all && view.topics.length > 0 && (
        <>
          {topicLabels.map(
            (label) =>
              counts[label].shown + counts[label].hidden > 0 && (
                <p key={label} className={css.remark} data-testid={`topic-sum-${label}`}>
                  {t('topics:sum', { kind: t(`words:label.${label}`), ...counts[label] })}
                </p>
              ),
          )}
          <p className={css.remark}>{t('topics:line')}</p>
        </>
      )}
      {gone > 0 && <p className={css.remark}>{t('topics:gone', { count: gone })}</p>}
      <details className={css.fold} open={isOpen} onToggle={(event) => open(event.currentTarget.open)}>
        <summary data-testid="bring-topics">{t('topics:bringIn')}</summary>
        {all && <Choices all={all} brought={new Set(view.topics.map(({ id }) => id))} />}
      </details>
    </Section>
  )
}

type ChoicesProps = { readonly all: NonNullable<TopicPicture['all']>; readonly brought: ReadonlySet<string> }

/** All that is not on the canvas, by kind. */
function Choices({ all, brought }: ChoicesProps) {
  const { t } = useTranslation(['topics', 'words'])
  const language = useLanguage()
  const order = new Intl.Collator(language)
  return (
    <div className={own.choices}>
      {topicLabels.map((label) => {
        const rows = all
          .filter((topic) => topic.label === label && !brought.has(topic.id))
          .map((topic) => ({ id: nodeId(topic.id), name: nameOf(topic.names, language, { short: true }) }))
          .sort((a, b) => order.compare(a.name.text, b.name.text))
        if (rows.length === 0) return null
        return (
          <section key={label} aria-label={t(`words:label.${label}`)}>
            <p className={own.kind}>{t(`words:label.${label}`)}</p>
            {rows.map(({ id, name }) => (
              <button key={id} type="button" className={own.choice} data-bring={id} onClick={() => bringTopics([id])}>
                <TopicMark label={label} />
                <span lang={name.lang}>{name.text}</span>
              </button>
            ))}
          </section>
        )
      })}
    </div>
  )
}
