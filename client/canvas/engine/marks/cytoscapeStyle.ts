import type { StylesheetJson } from 'cytoscape'
import { palettes } from '#client/styles/tokens.ts'
import type { ColourScheme } from '#client/view/types.ts'

/** Sizes, images and shapes by `data(…)`, states by class; no function ever runs while drawing. */
export function cytoscapeStyle(scheme: ColourScheme): StylesheetJson {
  const palette = palettes[scheme]
  return [
    {
      selector: 'core',
      style: {
        'selection-box-color': palette.accent,
        'selection-box-opacity': 0.12,
        'selection-box-border-color': palette.accent,
        'selection-box-border-width': 1,
        'active-bg-color': palette.accent,
        'active-bg-opacity': 0,
        'active-bg-size': 0,
        'outside-texture-bg-color': palette.plate,
        'outside-texture-bg-opacity': 1,
      },
    },
    {
      selector: 'node',
      style: { width: 'data(side)', height: 'data(side)', 'overlay-opacity': 0, 'z-index': 1, events: 'yes' },
    },
    {
      selector: 'node.partner',
      style: {
        shape: 'ellipse',
        'background-opacity': 0,
        'background-image': 'data(image)',
        'background-width': 'data(extent)',
        'background-height': 'data(extent)',
        'background-clip': 'none',
        'background-image-containment': 'over',
        'bounds-expansion': 8,
      },
    },
    {
      selector: 'node.unit',
      style: { shape: 'round-rectangle', 'corner-radius': 'data(corner)', 'background-color': palette.dept },
    },
    {
      selector: 'node.unit[?image]',
      style: {
        'background-opacity': 0,
        'background-image': 'data(image)',
        'background-width': '100%',
        'background-height': '100%',
      },
    },
    // Their layer is at 78 % then, which makes 55.
    { selector: 'node.unit.behind', style: { opacity: 0.705 } },
  ]
}
