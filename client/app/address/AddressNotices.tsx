import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import { CANVAS } from '#client/app/address/AddressBar.ts'
import css from '#client/app/address/AddressNotices.module.css'
import { addressNotes } from '#client/app/address/addressNotes.ts'
import { dismissDraft, openDraft } from '#client/app/address/openDraft.ts'
import { sayWrongDay, wrongDayStore } from '#client/app/address/wrongDay.ts'
import { formatDate } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { useListParts } from '#client/shared/page/useListParts.ts'
import { CloseIcon } from '#client/ui/icons.tsx'
import { listChoice } from '#client/view/listChoice.ts'
import { viewStore } from '#client/view/viewStore.ts'

/** Above every screen until closed: what of an address could not be opened, and the offer of a draft. */
export function AddressNotices() {
  return (
    <div role="status">
      <WrongDay />
      <Unreadable />
      <Strangers />
      <NotAvailable />
      <OwnDraft />
    </div>
  )
}

function WrongDay() {
  const { t } = useTranslation('app')
  const language = useLanguage()
  const text = useStore(wrongDayStore, (store) => store.text)
  const asOf = useStore(viewStore, (view) => view.asOf)
  if (text === null) return null
  return (
    <Line onClose={() => sayWrongDay(null)}>{t('asOf.wrongAddress', { text, date: formatDate(asOf, language) })}</Line>
  )
}

function Unreadable() {
  const { t } = useTranslation('app')
  const reason = useStore(addressNotes, (notes) => notes.unreadable)
  if (!reason) return null
  return <Line onClose={() => addressNotes.setState({ unreadable: null })}>{t(`address.${reason}`)}</Line>
}

/** Cut to this length: an address may hold anything. */
const LONGEST = 40

/** What the address says and no list or switch of the screen knows: it is left out, and can be taken from the address. */
function Strangers() {
  const { t } = useTranslation(['app', 'explore'])
  const { strangers } = useListParts()
  const [closed, setClosed] = useState('')
  const said = strangers.map(({ key, value }) => `${key}=${value}`.slice(0, LONGEST)).join(t('explore:comma'))
  if (said === '' || said === closed) return null
  return (
    <Line onClose={() => setClosed(said)}>
      {t('app:address.notKnown', { count: strangers.length, parts: said })}
      <button type="button" className="text-link" onClick={() => listChoice.getState().drop(strangers)}>
        {t('app:address.drop')}
      </button>
    </Line>
  )
}

function NotAvailable() {
  const { t } = useTranslation('app')
  const missing = useStore(viewStore, (view) => view.missing)
  if (!missing) return null
  const { count, of } = missing
  return <Line onClose={viewStore.getState().forgetMissing}>{t('address.notAvailable', { count, of })}</Line>
}

function OwnDraft() {
  const { t } = useTranslation(['app', 'layouts'])
  const language = useLanguage()
  const [path] = useLocation()
  const offer = useStore(addressNotes, (notes) => notes.offer)
  if (!offer || path !== CANVAS) return null
  const { partners, layout, asOf } = offer.draft
  const what = t('app:address.draft', {
    count: partners,
    layout: t(`layouts:name.${layout}`),
    date: formatDate(asOf, language),
  })
  return (
    <Line onClose={dismissDraft} closing={t('app:address.dismiss')}>
      {t(offer.isBesideCopy ? 'app:address.copy' : 'app:address.left', { what })}
      <button type="button" className="text-link" data-testid="open-draft" onClick={openDraft}>
        {t(offer.isBesideCopy ? 'app:address.toOwn' : 'app:address.continue')}
      </button>
    </Line>
  )
}

type LineProps = { readonly onClose: () => void; readonly closing?: string; readonly children: ReactNode }

function Line({ onClose, closing, children }: LineProps) {
  const { t } = useTranslation('app')
  return (
    <p className={css.notice}>
      <span className={css.said}>{children}</span>
      <button type="button" onClick={onClose} title={closing ?? t('asOf.closeNotice')}>
        <CloseIcon />
        <span className="visually-hidden">{closing ?? t('asOf.closeNotice')}</span>
      </button>
    </p>
  )
}
