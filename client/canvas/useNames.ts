import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { Badge } from '#client/canvas/badges.ts'
import type { Camera } from '#client/canvas/camera.ts'
import type { Geometry } from '#client/canvas/layouts/regions/geometry.ts'
import type { RegionsPlan } from '#client/canvas/layouts/regions/types.ts'
import { arrivalCount, bringLetters, onArrival } from '#client/canvas/measureText.ts'
import type { Named } from '#client/canvas/named.ts'
import { canvasName } from '#client/canvas/nameText.ts'
import { partnerNames, type StandingName } from '#client/canvas/partnerNames.ts'
import type { Positions } from '#client/canvas/positionStore.ts'
import type { PlateSize } from '#client/canvas/regionsInput.ts'
import { type CoreName, coreNames } from '#client/canvas/unitNames.ts'
import type { Language } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'

type NamesQuestion = {
  readonly visible: Visible
  readonly plan: RegionsPlan
  readonly geometry: Geometry
  /** Where the marks stand in this frame. */
  readonly positions: Positions
  readonly camera: Camera
  readonly size: PlateSize
  readonly language: Language
  readonly selected: Named
  readonly badges: readonly Badge[]
  readonly phase: 'start' | 'moving' | 'settled'
}

export type Names = {
  readonly partners: readonly StandingName[]
  readonly units: readonly CoreName[]
  readonly captions: readonly CoreName[]
}

/**
 * All names of the plate, placed again when marks move, the camera rests, or letters have arrived. On their way the
 * strongest only are named, each frame anew: so names touch nothing at any moment.
 */
export function useNames(question: NamesQuestion): Names {
  const { visible, plan, geometry, positions, camera, size, language, selected, badges, phase } = question
  const { t } = useTranslation('canvas')
  const letters = useLetters(visible, language)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `letters` counts the arrivals of fonts, after which widths differ
  const partners = useMemo(
    () =>
      partnerNames({
        partners: visible.organizations,
        positions,
        geometry,
        camera,
        plate: size,
        language,
        selected,
        badges,
        phase,
      }),
    [visible, positions, geometry, camera, size, language, selected, badges, phase, letters],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const core = useMemo(
    () =>
      coreNames({
        units: visible.departments,
        plan,
        camera,
        language,
        selected,
        badges,
        wordOf: (kind) => t(`kind.${kind}`),
      }),
    [visible, plan, camera, language, selected, badges, t, letters],
  )
  return useMemo(() => ({ partners, ...core }), [partners, core])
}

/** Rises by one each time letters have arrived, so that names are measured and placed anew. */
export function useLetters(visible: Visible, language: Language): number {
  useEffect(() => {
    const nodes = [...visible.organizations, ...visible.departments]
    void bringLetters(nodes.map(({ names }) => canvasName(names, language).text))
  }, [visible, language])
  return useSyncExternalStore(onArrival, arrivalCount)
}
