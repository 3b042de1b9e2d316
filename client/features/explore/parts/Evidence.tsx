import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useQuestion } from '#client/api/useQuestion.ts'
import css from '#client/features/explore/parts/Evidence.module.css'
import { type FactEvidenceFragment, TieEvidenceDocument } from '#client/generated/graphql.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { datesOf, factState, kindOf } from '#client/shared/entity/factWords.ts'
import { Chain, Chains, Step } from '#client/shared/page/Chain.tsx'
import { Failure } from '#client/shared/page/Failure.tsx'
import { RecordSteps } from '#client/shared/page/Records.tsx'
import { Name } from '#client/ui/Name.tsx'
import { viewStore } from '#client/view/viewStore.ts'

type EvidenceProps = { readonly departmentId: string; readonly organizationId: string; readonly asOf: string }

/** Facts that are open from the beginning; the others are named and counted. */
const FIRST = 2

/** Why a tie is there: each agreement or activity, the record that says so, the page it was read from. */
export function Evidence({ departmentId, organizationId, asOf }: EvidenceProps) {
  const { t } = useTranslation('explore')
  const answer = useQuestion(TieEvidenceDocument, { departmentId, organizationId, asOf })
  const meant = useStore(viewStore, ({ selection }) => (selection.kind === 'tie' ? selection.fact : undefined))
  const facts = meantFirst(answer.data?.tieEvidence.facts, meant)
  const [showAll, setShowAll] = useState(false)
  const rest = facts?.slice(FIRST) ?? []
  return (
    <Chains testId="evidence">
      <h3 className={css.title}>{t('evidence.title')}</h3>
      {answer.error && <Failure error={answer.error} onRetry={answer.retry} />}
      {!facts && !answer.error && <p className={css.quiet}>{answer.isSlow ? t('evidence.loading') : ' '}</p>}
      {facts?.slice(0, showAll ? facts.length : FIRST).map((fact) => (
        <Fact key={fact.id} fact={fact} />
      ))}
      {rest.length > 0 && !showAll && (
        <button type="button" className={css.rest} onClick={() => setShowAll(true)}>
          <span>{[...new Set(rest.map((fact) => kindOf(fact, t)))].join(t('comma'))}</span>
          <span>{t('evidence.rest', { count: rest.length })}</span>
        </button>
      )}
    </Chains>
  )
}

/** The one that was chosen on the canvas comes first; the others keep their order. */
function meantFirst(facts: readonly FactEvidenceFragment[] | undefined, meant: string | undefined) {
  return facts && [...facts].sort((a, b) => Number(b.id === meant) - Number(a.id === meant))
}

function Fact({ fact }: { readonly fact: FactEvidenceFragment }) {
  const { t } = useTranslation(['explore', 'words'])
  const language = useLanguage()
  return (
    <Chain>
      <Step kind="fact" title={t(`words:label.${fact.label}`)}>
        <div>
          <p className={css.name}>{fact.names ? <Name names={fact.names} /> : kindOf(fact, t)}</p>
          {fact.names && <p>{kindOf(fact, t)}</p>}
          <p>
            {factState(fact, t)}
            {fact.label === 'Agreement' && ` · ${t(`words:agreementLevel.${fact.level}`)}`}
          </p>
          <dl className={css.dates}>
            {datesOf(fact, t, language).map((line) => (
              <div key={line.key}>
                <dt>{line.label}</dt>
                <dd className={line.known ? '' : css.quiet}>{line.value}</dd>
              </div>
            ))}
          </dl>
          {fact.note && <p className={css.note}>{fact.note}</p>}
        </div>
      </Step>
      <RecordSteps records={fact.records} />
    </Chain>
  )
}
