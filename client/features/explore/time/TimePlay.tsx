import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { pause, play, stepYear } from '#client/features/explore/time/play.ts'
import { playStore } from '#client/features/explore/time/playStore.ts'
import css from '#client/features/explore/time/TimePlay.module.css'
import { useNothingOnDay } from '#client/features/explore/time/useNothingOnDay.ts'
import { type Bounds, nextPace, PACES, yearOn } from '#client/features/explore/time/years.ts'
import { formatDate } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { PauseIcon, PlayIcon } from '#client/ui/icons.tsx'

type TimePlayProps = Bounds & {
  /** The day that was chosen last. */
  readonly chosen: string
}

/** Year back, play, year on, and how fast. Each day is announced once it is drawn. */
export function TimePlay({ earliest, latest, chosen }: TimePlayProps) {
  const { t } = useTranslation('time')
  const { isPlaying, pace } = useStore(playStore)
  useEffect(() => playStore.setState({ bounds: { earliest, latest } }), [earliest, latest])
  useEffect(() => pause, [])
  const bounds = { earliest, latest }
  const speed = PACES.indexOf(pace)
  return (
    <fieldset className={css.play} aria-label={t('label')}>
      <div className={`joined ${css.buttons}`}>
        <button
          type="button"
          aria-label={t('back')}
          title={t('back')}
          aria-keyshortcuts="["
          disabled={yearOn(chosen, -1, bounds) === null}
          onClick={() => stepYear(-1)}
        >
          ‹
        </button>
        <button
          type="button"
          aria-label={isPlaying ? t('pause') : t('play')}
          title={isPlaying ? t('pause') : t('play')}
          data-testid="play"
          data-playing={isPlaying}
          onClick={() => (isPlaying ? pause() : void play())}
        >
          {isPlaying ? <PauseIcon /> : <PlayIcon />}
        </button>
        <button
          type="button"
          aria-label={t('on')}
          title={t('on')}
          aria-keyshortcuts="]"
          disabled={yearOn(chosen, 1, bounds) === null}
          onClick={() => stepYear(1)}
        >
          ›
        </button>
      </div>
      <button type="button" className={css.pace} onClick={() => playStore.setState({ pace: nextPace(pace) })}>
        {t(`pace.${speed}`)}
      </button>
      <Said />
    </fieldset>
  )
}

/** For who does not see the picture: the day and what has nothing on it. The first picture is said by others. */
function Said() {
  const { t } = useTranslation('time')
  const language = useLanguage()
  const { asOf, gone, total, isMoved } = useNothingOnDay()
  return (
    <p aria-live="polite" className="visually-hidden" data-testid="day-said" data-day={asOf}>
      {isMoved && t('gone', { date: formatDate(asOf, language), count: gone, total })}
    </p>
  )
}
