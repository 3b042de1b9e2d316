import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Camera } from '#client/canvas/engine/camera/camera.ts'
import type { Badge } from '#client/canvas/engine/marks/badges.ts'
import type { Named } from '#client/canvas/engine/names/named.ts'
import type { CoreName, StandingName } from '#client/canvas/engine/names/standing.ts'
import { useLetters } from '#client/canvas/engine/names/useLetters.ts'
import type { Positions, Size } from '#client/canvas/geometry/points.ts'
import { partnerNames } from '#client/canvas/layouts/regions/partnerNames.ts'
import type { Geometry } from '#client/canvas/layouts/regions/places/geometry.ts'
import type { RegionsPlan } from '#client/canvas/layouts/regions/places/types.ts'
import { coreNames } from '#client/canvas/layouts/regions/unitNames.ts'
import type { Language } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'

type NamesQuestion = {
  readonly visible: Visible
  readonly plan: RegionsPlan
  readonly geometry: Geometry
  /** Where the marks stand in this frame. */
  readonly positions: Positions
  readonly camera: Camera
  readonly size: Size
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
export function useRegionNames(question: NamesQuestion): Names {
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
