/**
 * Marks of countries (hexagon), subjects (triangle) and strategy items (target), as paths of the given reach: shapes that
 * neither units, partners nor agreements have, in ink, since sector is the only hue.
 */
export function topicShape(label: string, reach: number): string {
  if (label === 'Country') return polygon(6, reach, 0)
  if (label === 'Theme') return polygon(3, reach * 1.1, -Math.PI / 2)
  return `${polygon(4, reach * 1.15, -Math.PI / 4)}M${-reach * 0.38} 0H${reach * 0.38}M0 ${-reach * 0.38}V${reach * 0.38}`
}

function polygon(corners: number, radius: number, from: number): string {
  const points = Array.from({ length: corners }, (_, index) => {
    const angle = from + (index * 2 * Math.PI) / corners
    return `${(Math.cos(angle) * radius).toFixed(2)} ${(Math.sin(angle) * radius).toFixed(2)}`
  })
  return `M${points.join('L')}z`
}
