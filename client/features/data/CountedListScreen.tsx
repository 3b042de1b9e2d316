import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { type Answer, useQuestion } from '#client/api/useQuestion.ts'
import { useWholeList } from '#client/api/useWholeList.ts'
import css from '#client/features/data/CountedListScreen.module.css'
import {
  type CountedList,
  countedListAt,
  pageOfCoverage,
  partnersOf,
  type Side,
  sides,
} from '#client/features/data/countedList.ts'
import {
  type DataStateQuery,
  ListFactsDocument,
  type ListFactsQuery,
  type ListFactsQueryVariables,
  type OverviewQuery,
} from '#client/generated/graphql.ts'
import { formatDate, formatNumber } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { NotFoundScreen } from '#client/shared/page/NotFoundScreen.tsx'
import { PageFrame } from '#client/shared/page/PageFrame.tsx'
import { PageHead, useTitle } from '#client/shared/page/PageHead.tsx'
import { ActivityTimeline } from '#client/shared/tables/ActivityTimeline.tsx'
import { AgreementList } from '#client/shared/tables/AgreementList.tsx'
import { thingsOf } from '#client/shared/tables/Ends.tsx'
import { PartnerRows } from '#client/shared/tables/PartnerRows.tsx'
import { useLetters } from '#client/styles/letters.ts'
import { useInFull } from '#client/styles/paper.ts'
import { MoreRowsComeContext } from '#client/ui/list/CsvButton.tsx'
import { Paging } from '#client/ui/list/Paging.tsx'
import { Remark } from '#client/ui/Quiet.tsx'

/** Also in `ListFacts.graphql`. */
const PAGE = 50

type CountedListScreenProps = {
  /** The text after `/data/`. */
  readonly path: string
  readonly asOf: string
  readonly overview: Answer<OverviewQuery>
  readonly state: DataStateQuery['dataState'] | undefined
}

/** The list behind one number of the start page, at home and abroad. */
export function CountedListScreen({ path, asOf, overview, state }: CountedListScreenProps) {
  const counted = countedListAt(path)
  if (!counted) return <NotFoundScreen />
  if (counted.kind !== 'partners')
    return <Facts key={path} {...{ counted, asOf, state, named: overview.data?.overview.slice.nodes }} />
  return (
    <PageFrame answer={overview}>
      {({ overview: { slice } }) => (
        <Partners key={path} {...{ counted, asOf: slice.asOf, state, nodes: slice.nodes }} />
      )}
    </PageFrame>
  )
}

type FactsProps = Pick<CountedListScreenProps, 'asOf' | 'state'> & {
  readonly counted: Exclude<CountedList, { readonly kind: 'partners' }>
  /** Partners of facts are named from the overview. */
  readonly named: OverviewQuery['overview']['slice']['nodes'] | undefined
}

const noThings = thingsOf()
const listOf = ({ listFacts }: ListFactsQuery) => listFacts

function Facts({ counted, asOf, state, named }: FactsProps) {
  const [offset, setOffset] = useState(0)
  const asked = { ...variablesOf(counted), asOf }
  const answer = useQuestion(ListFactsDocument, { ...asked, offset })
  const isLong = (answer.data?.listFacts.total ?? 0) > PAGE
  const begun = (answer.data && offset === 0 && listOf(answer.data).rows) || []
  const whole = useWholeList(ListFactsDocument, isLong && !answer.isOld ? { variables: asked, begun } : null, listOf)
  useLetters(useMemo(() => whole && [...whole, ...(named ?? []).map(({ names }) => names)], [whole, named]))
  const inFull = useInFull() ? whole : null
  return (
    <PageFrame answer={answer}>
      {({ listFacts: { rows, total, offset: from } }) => (
        <>
          <Head {...{ counted, total, asOf, state }} />
          <MoreRowsComeContext value={isLong && whole === null}>
            {counted.label === 'Activity' ? (
              <ActivityTimeline
                facts={inFull ?? rows}
                things={noThings}
                asOf={asOf}
                withPartner
                page={{ total, first: PAGE }}
              />
            ) : (
              <AgreementList facts={inFull ?? rows} things={noThings} withPartner total={total} />
            )}
          </MoreRowsComeContext>
          {!inFull && <Paging {...{ total, offset: from, pageSize: PAGE }} onTurn={setOffset} />}
        </>
      )}
    </PageFrame>
  )
}

function variablesOf(counted: FactsProps['counted']): Omit<ListFactsQueryVariables, 'asOf' | 'offset'> {
  if (counted.kind === 'agreements') return { label: 'Agreement', level: counted.level, agreementKind: counted.of }
  const { label, coverage, side } = counted
  return side === 'all' ? { label } : { label, answers: coverage, answered: side === 'counted' }
}

type PartnersProps = Pick<CountedListScreenProps, 'asOf' | 'state'> & {
  readonly counted: Extract<CountedList, { readonly kind: 'partners' }>
  readonly nodes: OverviewQuery['overview']['slice']['nodes']
}

function Partners({ counted, asOf, state, nodes }: PartnersProps) {
  const { t } = useTranslation('pages')
  const [offset, setOffset] = useState(0)
  const { side, coverage } = counted
  const partners = useMemo(() => partnersOf(side, coverage, nodes), [side, coverage, nodes])
  useLetters(partners)
  const total = partners.length
  const isInFull = useInFull()
  return (
    <>
      <Head {...{ counted, total, asOf, state }} />
      <PartnerRows rows={isInFull ? partners : partners.slice(offset, offset + PAGE)} empty={t('counted.none')} />
      {!isInFull && <Paging {...{ total, offset, pageSize: PAGE }} onTurn={setOffset} />}
    </>
  )
}

type HeadProps = Pick<CountedListScreenProps, 'asOf' | 'state'> & {
  readonly counted: CountedList
  readonly total: number
}

function Head({ counted, total, asOf, state }: HeadProps) {
  const { t } = useTranslation(['pages', 'app'])
  const language = useLanguage()
  const what = useWords(counted)
  useTitle(what)
  const row = counted.kind === 'agreements' ? undefined : state?.coverage.find(({ key }) => key === counted.coverage)
  return (
    <PageHead
      eyebrow={<Link href="/">{t(counted.kind === 'agreements' ? 'app:agreements.title' : 'app:data.title')}</Link>}
      title={what}
      sentence={t(`pages:counted.sentence.${counted.label}`, { count: total, date: formatDate(asOf, language) })}
    >
      {counted.kind !== 'agreements' && row && <Sides row={row} now={counted.side} />}
      <Remark>{t('pages:counted.everywhere')}</Remark>
    </PageHead>
  )
}

/** Links to what is counted, what is not, and all. */
function Sides({ row, now }: { readonly row: DataStateQuery['dataState']['coverage'][number]; readonly now: Side }) {
  const { t } = useTranslation('pages')
  const language = useLanguage()
  const counts = { counted: row.known, others: row.total - row.known, all: row.total } as const
  return (
    <nav className={css.sides} aria-label={t('counted.sides')}>
      {sides.map((side) => (
        <Link key={side} href={pageOfCoverage(row.key, side)} aria-current={side === now ? 'page' : undefined}>
          {t(`counted.side.${side}`)} {formatNumber(counts[side], language)}
        </Link>
      ))}
    </nav>
  )
}

function useWords(counted: CountedList): string {
  const { t } = useTranslation(['words', 'app', 'pages'])
  if (counted.kind !== 'agreements') {
    const question = t(`words:coverage.${counted.coverage}`)
    return counted.side === 'counted' ? question : t(`pages:counted.of.${counted.side}`, { question })
  }
  const { level, of } = counted
  if (!level || !of) return t('pages:counted.agreements')
  return `${t(`words:agreementLevel.${level}`)}${t('app:agreements.of')}${t(`words:agreementKind.${of}`)}`
}
