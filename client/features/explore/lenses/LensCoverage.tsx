import { useTranslation } from 'react-i18next'
import type { EvidenceAnswer } from '#client/features/explore/lenses/useLens.ts'
import css from '#client/features/explore/rail/Rail.module.css'
import type { GraphNode } from '#client/graph/types.ts'

type LensCoverageProps = {
  readonly lens: string
  readonly partners: readonly GraphNode[]
  readonly evidence: EvidenceAnswer
}

/** Of how much the lens can speak at all, where that is little. */
export function LensCoverage({ lens, partners, evidence }: LensCoverageProps) {
  const { t } = useTranslation('lens')
  const { facts, endsStated, rolesStated } = evidence
  if (lens === 'lead') return <p className={css.remark}>{t('coverage.lead', { facts, known: rolesStated })}</p>
  if (lens !== 'blind') return null
  const asked = partners.filter((node) => node.asked).length
  const values = { facts, known: endsStated, partners: partners.length, asked }
  return <p className={css.remark}>{t('coverage.blind', values)}</p>
}
