import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { tourStore } from '#client/features/explore/stores/tourStore.ts'
import { type Question, questionsOf, tiesOf, unitsToAsk } from '#client/features/explore/tour/questions.ts'
import css from '#client/features/explore/tour/Tour.module.css'
import { nodeId } from '#client/graph/ids.ts'
import { byOfficialOrder } from '#client/graph/tieOrder.ts'
import type { Graph, GraphNode, NodeId } from '#client/graph/types.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { nameOf } from '#client/i18n/nameOf.ts'
import { isComposing } from '#client/ui/composing.ts'
import { viewStore } from '#client/view/viewStore.ts'

/** Offered once, in a line that covers nothing. */
export function TourOffer() {
  const { t } = useTranslation('tour')
  const { isOffered, begin, decline } = useStore(tourStore)
  if (!isOffered) return null
  return (
    <div className={css.offer} data-testid="tour-offer">
      <p>{t('offer')}</p>
      <button type="button" className="framed main" onClick={begin}>
        {t('begin')}
      </button>
      <button type="button" className="framed" onClick={decline}>
        {t('decline')}
      </button>
    </div>
  )
}

/** Five questions about the reader's own unit. Each is answered on the picture, which stays free all the while. */
export function Tour({ dayGraph }: { readonly dayGraph: Graph }) {
  const { t } = useTranslation('tour')
  const language = useLanguage()
  const { at, unit: chosen, ask, leave } = useStore(tourStore)
  // The questions are those of the day on which the tour began: the last one leaves that day.
  const [world] = useState(dayGraph)
  const units = useMemo(() => unitsToAsk([...world.nodes.values()].sort(byOfficialOrder), world), [world])
  const unit = chosen ?? firstUnit(units, world)
  const questions = useMemo(() => (unit === null ? [] : questionsOf(unit, world)), [unit, world])
  if (at === null || unit === null) return null
  const question = questions[at]

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || isComposing(event)) return
    event.stopPropagation()
    leave()
  }

  return (
    <section className={css.tour} aria-label={t('label')} data-testid="tour" onKeyDown={onKey}>
      <div className={css.head}>
        <label>
          {t('unit')}
          <select value={unit} onChange={({ target }) => ask(nodeId(target.value))}>
            {units.map(({ id, names }) => (
              <option key={id} value={id}>
                {nameOf(names, language).text}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="framed" onClick={leave}>
          {t('leave')}
        </button>
      </div>
      {question ? (
        <Asked key={`${unit}${at}`} {...{ question, unit, world, number: at + 1, of: questions.length }} />
      ) : (
        <p>{t('end')}</p>
      )}
    </section>
  )
}

type AskedProps = {
  readonly question: Question
  readonly unit: NodeId
  readonly world: Graph
  readonly number: number
  readonly of: number
}

function Asked({ question, unit, world, number, of }: AskedProps) {
  const { t } = useTranslation('tour')
  const language = useLanguage()
  const view = useStore(viewStore)
  const isNow = question.isDone(view)
  const [isDone, setDone] = useState(false)
  useEffect(() => {
    if (isNow) setDone(true)
  }, [isNow])
  const nameOfId = (id: NodeId | null) => {
    const node = id === null ? undefined : world.nodes.get(id)
    return node ? nameOf(node.names, language).text : ''
  }
  const then =
    view.dayGraph && view.dayGraph.asOf < world.asOf ? tiesOf(unit, view.dayGraph).length : question.values.count
  const values = { unit: nameOfId(unit), answer: nameOfId(question.answer), then, ...question.values }
  return (
    <>
      <p className={css.number}>{t('number', { number, of })}</p>
      <p className={css.question}>{t(`question.${question.key}`, values)}</p>
      <p className={css.how}>{t(`how.${question.key}`, values)}</p>
      <p role="status" className={css.answer} data-done={isDone}>
        {isDone && t(`answer.${question.key}`, values)}
      </p>
      <button
        type="button"
        className={isDone ? 'framed main' : `framed ${css.skip}`}
        onClick={tourStore.getState().next}
      >
        {isDone ? t('next') : t('skip')}
      </button>
    </>
  )
}

/** What is selected, if it is a unit; else the one with the most ties. */
function firstUnit(units: readonly GraphNode[], graph: Graph): NodeId | null {
  const { selection } = viewStore.getState()
  const own = selection.kind === 'node' && units.find(({ id }) => id === selection.id)
  if (own) return own.id
  const [most] = [...units].sort((a, b) => tiesOf(b.id, graph).length - tiesOf(a.id, graph).length)
  return most?.id ?? null
}
