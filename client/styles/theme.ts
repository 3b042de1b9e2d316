import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'
import { cssVariablesOf, fonts } from '#client/styles/tokens.ts'

/** Mantine wants ten shades; ours is one accent, so all ten are the variable. */
const accent = Array.from({ length: 10 }, () => 'var(--accent)') as unknown as MantineColorsTuple

/** Paper, ink, hairlines: no shadows, radius 3, one accent. */
export const theme = createTheme({
  fontFamily: fonts.sans,
  headings: { fontFamily: fonts.serif, fontWeight: '600' },
  colors: { accent },
  primaryColor: 'accent',
  defaultRadius: 3,
  radius: { xs: '0', sm: '3px', md: '3px', lg: '3px', xl: '3px' },
  shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '13.5px', xl: '24px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '20px', xl: '48px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
})

/** Our tokens as CSS variables, and Mantine's own variables pointed at them. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink3)',
    '--mantine-color-placeholder': 'var(--ink3)',
    '--mantine-color-anchor': 'var(--accent-ink)',
    '--mantine-color-default': 'var(--plate)',
    '--mantine-color-default-hover': 'var(--sunk)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--edge)',
    '--mantine-color-error': 'var(--warn)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
  },
  light: cssVariablesOf('light'),
  dark: cssVariablesOf('dark'),
})
