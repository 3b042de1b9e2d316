import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useQuestion } from '#client/api/useQuestion.ts'
import { useWholeList } from '#client/api/useWholeList.ts'
import { HiddenPartners } from '#client/features/partners/HiddenPartners.tsx'
import { PartnerFilters } from '#client/features/partners/PartnerFilters.tsx'
import {
  choiceOf,
  isNarrowed,
  openSwitches,
  type PartnerChoice,
  partsOf,
  variablesOf,
} from '#client/features/partners/partnerChoice.ts'
import {
  ListPartnersDocument,
  type ListPartnersQuery,
  type ListPartnersQueryVariables,
} from '#client/generated/graphql.ts'
import { formatDate } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { PageFrame } from '#client/shared/page/PageFrame.tsx'
import { PageHead } from '#client/shared/page/PageHead.tsx'
import { useListParts } from '#client/shared/page/useListParts.ts'
import { PartnerRows } from '#client/shared/tables/PartnerRows.tsx'
import { useLetters } from '#client/styles/letters.ts'
import { useInFull } from '#client/styles/paper.ts'
import { MoreRowsComeContext } from '#client/ui/list/CsvButton.tsx'
import { Paging } from '#client/ui/list/Paging.tsx'
import { Section } from '#client/ui/Section.tsx'
import { listChoice } from '#client/view/listChoice.ts'
import { viewStore } from '#client/view/viewStore.ts'

const PAGE = 50
/** For paper; twice as many would come near the deadline of a question. */
const PART = 100

/** How many there are; null: not asked, or on its way. */
function useTotal(filters: Omit<ListPartnersQueryVariables, 'pageSize'> | null): number | null {
  const { data, isOld } = useQuestion(ListPartnersDocument, filters && { ...filters, pageSize: 1 })
  return filters === null || isOld ? null : (data?.listPartners.total ?? null)
}

const listOf = ({ listPartners }: ListPartnersQuery) => listPartners

/** The list of partners, under the switches of the header and the filters of the page. */
export function PartnersScreen({ asOf }: { readonly asOf: string }) {
  const { t } = useTranslation(['pages', 'explore'])
  const language = useLanguage()
  const place = useStore(viewStore, (view) => view.place)
  const strategicOnly = useStore(viewStore, (view) => view.strategicOnly)
  const choice = choiceOf(useListParts().parts)
  const setChoice = (next: PartnerChoice) => listChoice.getState().narrow(partsOf(next))
  const [wanted, setWanted] = useState({ offset: 0, under: '' })
  // A changed filter starts on the first page.
  const under = JSON.stringify([choice, place, strategicOnly, asOf, language])
  const offset = wanted.under === under ? wanted.offset : 0
  const switches = { asOf, place, strategicOnly, language }
  const asked = variablesOf(choice, switches)
  const answer = useQuestion(ListPartnersDocument, { ...asked, offset, pageSize: PAGE })
  // Of how many under the switches alone, and under the filters alone.
  const all = useTotal(isNarrowed(choice) ? variablesOf(choiceOf({}), switches) : null)
  const open = openSwitches(switches)
  const everywhere = useTotal(open && variablesOf(choice, open))
  const isLong = (answer.data?.listPartners.total ?? 0) > PAGE
  const begun = (answer.data && offset === 0 && listOf(answer.data).rows) || []
  const variables = { ...asked, pageSize: PART }
  const whole = useWholeList(ListPartnersDocument, isLong && !answer.isOld ? { variables, begun } : null, listOf)
  useLetters(whole)
  const inFull = useInFull() ? whole : null
  return (
    <PageFrame answer={answer}>
      {({ listPartners: { total, rows, offset: from } }) => (
        <>
          <PageHead
            title={t('explore:partners')}
            sentence={t('pages:list.partners', { count: total, date: formatDate(asOf, language) })}
          />
          <Section
            strong
            title={t('pages:list.filters')}
            note={t('pages:list.shown', { shown: total, total: all ?? total })}
          >
            <PartnerFilters choice={choice} onChange={setChoice} />
          </Section>
          {open && <HiddenPartners everywhere={answer.isOld ? null : everywhere} shown={total} />}
          <MoreRowsComeContext value={isLong && whole === null}>
            <PartnerRows rows={inFull ?? rows} empty={t('pages:partners.none')} />
          </MoreRowsComeContext>
          {!inFull && (
            <Paging
              {...{ total, offset: from, pageSize: PAGE }}
              onTurn={(next) => setWanted({ offset: next, under })}
            />
          )}
        </>
      )}
    </PageFrame>
  )
}
