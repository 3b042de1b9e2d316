import { useTranslation } from 'react-i18next'
import type { FactEvidenceFragment } from '#client/generated/graphql.ts'
import { type Things, UnitEnds } from '#client/shared/tables/Ends.tsx'
import { SubLine } from '#client/ui/Quiet.tsx'

type MoreStatedProps = { readonly fact: FactEvidenceFragment; readonly things: Things }

/** What a source states of an agreement or activity beside kind, ends and dates: its lead unit, then its note as it was written. */
export function MoreStated({ fact: { leadUnitIds, note }, things }: MoreStatedProps) {
  const { t } = useTranslation('words')
  return (
    <>
      {leadUnitIds.length > 0 && (
        <SubLine>
          {t('leadUnit')}: <UnitEnds ids={leadUnitIds} things={things} />
        </SubLine>
      )}
      {note && <SubLine lang={languageOf(note)}>{note}</SubLine>}
    </>
  )
}

/** Notes are words of the data: nothing says in which language they are. */
const languageOf = (text: string): string => (/\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text) ? 'ja' : 'en')
