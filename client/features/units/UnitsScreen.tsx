import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useQuestion } from '#client/api/useQuestion.ts'
import { type GraphNodeFragment, ListDepartmentsDocument } from '#client/generated/graphql.ts'
import { departmentKindValues } from '#client/generated/kinds.ts'
import { formatDate } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { PageLink } from '#client/shared/entity/PageLink.tsx'
import { PageFrame } from '#client/shared/page/PageFrame.tsx'
import { PageHead } from '#client/shared/page/PageHead.tsx'
import { useListParts } from '#client/shared/page/useListParts.ts'
import { useCountColumns } from '#client/shared/tables/countColumns.tsx'
import { column, DataTable } from '#client/ui/list/DataTable.tsx'
import { Pick, Picks } from '#client/ui/list/Pick.tsx'
import { Remark } from '#client/ui/Quiet.tsx'
import { Section } from '#client/ui/Section.tsx'
import { listChoice, unitSorts } from '#client/view/listChoice.ts'
import { placesUnder } from '#client/view/place.ts'
import { viewStore } from '#client/view/viewStore.ts'

export function UnitsScreen({ asOf }: { readonly asOf: string }) {
  const { t } = useTranslation(['pages', 'words', 'explore'])
  const language = useLanguage()
  const place = useStore(viewStore, (view) => view.place)
  const strategicOnly = useStore(viewStore, (view) => view.strategicOnly)
  const { parts } = useListParts()
  const { narrow } = useStore(listChoice)
  const kind = departmentKindValues.find((one) => one === parts.kind) ?? null
  const sort = unitSorts.find((one) => one === parts.sort) ?? 'official_order'
  const switches = { asOf, places: placesUnder[place], strategic: strategicOnly ? true : null }
  const answer = useQuestion(ListDepartmentsDocument, { ...switches, sort, kinds: kind ? [kind] : null })
  const whole = useQuestion(ListDepartmentsDocument, kind ? { ...switches, sort, kinds: null } : null)
  const all = kind && !whole.isOld ? whole.data?.listDepartments.total : undefined
  return (
    <PageFrame answer={answer}>
      {({ listDepartments: { total, rows, shared } }) => (
        <>
          <PageHead
            title={t('explore:units')}
            sentence={t('pages:list.units', {
              count: total,
              tied: rows.filter((unit) => unit.ties > 0).length,
              date: formatDate(asOf, language),
            })}
          />
          <Section
            strong
            title={t('pages:list.filters')}
            note={t('pages:list.shown', { shown: rows.length, total: all ?? total })}
          >
            <Picks>
              <Pick
                {...{ any: t('pages:list.any'), label: t('pages:list.kind'), value: kind }}
                onChange={(next) => narrow({ kind: next })}
                options={departmentKindValues.map((value) => ({ value, label: t(`words:departmentKind.${value}`) }))}
              />
              <Pick
                {...{ label: t('pages:list.order'), value: sort }}
                options={unitSorts.map((value) => ({ value, label: t(`pages:sort.${value}`) }))}
                onChange={(next) => narrow({ sort: next === 'by_ties' ? next : null })}
              />
            </Picks>
          </Section>
          <UnitRows rows={rows} />
          {shared > 0 && <Remark>{t('pages:rows.shared', { count: shared })}</Remark>}
        </>
      )}
    </PageFrame>
  )
}

function UnitRows({ rows }: { readonly rows: readonly GraphNodeFragment[] }) {
  const { t } = useTranslation(['pages', 'words', 'explore'])
  const counts = useCountColumns<GraphNodeFragment>((unit) => unit.ties > 0)
  return (
    <DataTable<GraphNodeFragment>
      file={t('explore:units')}
      testId="units"
      rows={rows}
      columns={[
        column('unit', t('words:label.Department'), (unit) => <PageLink thing={unit} marked />),
        column('kind', t('pages:list.kind'), ({ departmentKind: kind }) => kind && t(`words:departmentKind.${kind}`)),
        column('partners', t('explore:partners'), (unit) => unit.counterparts, 'number'),
        counts.agreements,
        counts.activities,
        counts.lastSeen,
      ]}
    />
  )
}
