import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuestion } from '#client/api/useQuestion.ts'
import { type DepartmentKind, type GraphNodeFragment, ListDepartmentsDocument } from '#client/generated/graphql.ts'
import { formatDate } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { PageLink } from '#client/shared/entity/PageLink.tsx'
import css from '#client/shared/page/Page.module.css'
import { PageFrame } from '#client/shared/page/PageFrame.tsx'
import table from '#client/shared/tables/Table.module.css'
import { Pick, Picks } from '#client/ui/Pick.tsx'
import { Section } from '#client/ui/Section.tsx'

const kinds = [
  'faculty',
  'graduate_school',
  'research_institute',
  'inter_departmental',
  'centre',
  'hospital',
  'administration',
] as const satisfies readonly DepartmentKind[]
const sorts = ['official_order', 'by_ties'] as const

/** All units in official order; "by ties" is a reader's choice and says so. */
export function UnitsScreen({ asOf }: { readonly asOf: string }) {
  const { t } = useTranslation(['pages', 'words', 'explore'])
  const language = useLanguage()
  const [kind, setKind] = useState<DepartmentKind | null>(null)
  const [sort, setSort] = useState<(typeof sorts)[number]>('official_order')
  const answer = useQuestion(ListDepartmentsDocument, {
    ...{ asOf, sort, offset: 0, pageSize: 200 },
    kinds: kind ? [kind] : null,
    withTiesOnly: false,
  })
  return (
    <PageFrame answer={answer}>
      {({ listDepartments: { total, rows } }) => (
        <>
          <header className={css.head}>
            <h1 className={css.name}>{t('explore:units')}</h1>
            <p className={css.sentence} data-testid="sentence">
              {t('pages:list.units', {
                count: total,
                tied: rows.filter((unit) => unit.ties > 0).length,
                date: formatDate(asOf, language),
              })}
            </p>
          </header>
          <Section strong title={t('pages:list.filters')} note={t('pages:list.shown', { shown: rows.length, total })}>
            <Picks>
              <Pick
                {...{ any: t('pages:list.any'), label: t('pages:list.kind'), value: kind, onChange: setKind }}
                options={kinds.map((value) => ({ value, label: t(`words:departmentKind.${value}`) }))}
              />
              <Pick
                {...{ label: t('pages:list.order'), value: sort }}
                options={sorts.map((value) => ({ value, label: t(`pages:sort.${value}`) }))}
                onChange={(next) => setSort(next ?? 'official_order')}
              />
            </Picks>
          </Section>
          <UnitRows rows={rows} />
        </>
      )}
    </PageFrame>
  )
}

function UnitRows({ rows }: { readonly rows: readonly GraphNodeFragment[] }) {
  const { t } = useTranslation(['pages', 'words', 'explore'])
  const head = [t('explore:partners'), t('pages:column.agreements'), t('pages:column.activities')]
  return (
    <table className={table.table} data-testid="units">
      <thead>
        <tr>
          <th scope="col">{t('words:label.Department')}</th>
          <th scope="col">{t('pages:list.kind')}</th>
          {[...head, t('pages:column.lastSeen')].map((word) => (
            <th key={word} scope="col" className={table.number}>
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((unit) => (
          <tr key={unit.id} data-id={unit.id}>
            <th scope="row">
              <PageLink thing={unit} marked />
            </th>
            <td>{unit.departmentKind && t(`words:departmentKind.${unit.departmentKind}`)}</td>
            <td className={table.number}>{unit.counterparts}</td>
            <td className={table.number}>
              {unit.agreementsInForce} / {unit.agreements}
            </td>
            <td className={table.number}>
              {unit.recentActivities} / {unit.activities}
            </td>
            <td className={table.number}>
              {unit.lastSeen ?? (
                <span className={table.quiet}>{unit.ties === 0 ? t('pages:noRecord') : t('words:notKnown')}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
