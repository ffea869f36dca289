// How the page looks: theme, face and measures. Each shows at once, on the page behind the dialog.
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { readingFonts, type Settings, themes } from '#shared/model/settings'
import { editSettings, useSettings } from '../state/settings'
import { classNames } from '../ui/class-names'
import { Slider } from '../ui/slider'
import styles from './settings.module.css'

const themeNames = { paper: 'Paper', sepia: 'Sepia', night: 'Night', system: 'System' } as const
const fontNames: Record<Settings['font'], string> = {
  literata: 'Literata',
  'source-serif': 'Source Serif',
  inter: 'Inter',
  atkinson: 'Atkinson Hyperlegible',
}

/** Shows a measure while its slider moves; only where it stops is kept. */
const preview = (fields: Partial<Settings>) => useSettings.setState(fields)

export function ReadingSettings() {
  const { theme, font, size, width, lineHeight } = useSettings()
  return (
    <div className={styles.reading}>
      <RadioGroup
        className={classNames(styles.themes)}
        orientation="horizontal"
        value={theme}
        onChange={(value) => {
          const chosen = ([...themes, 'system'] as const).find((one) => one === value)
          if (chosen) void editSettings({ theme: chosen })
        }}
      >
        <Label className="only-heard">Theme</Label>
        {([...themes, 'system'] as const).map((one) => (
          <Radio key={one} value={one} className={classNames(styles.theme)}>
            <span className={styles.swatch} aria-hidden>
              {(one === 'system' ? (['paper', 'night'] as const) : [one]).map((shown) => (
                <span key={shown} data-theme={shown}>
                  Aa
                </span>
              ))}
            </span>
            {themeNames[one]}
          </Radio>
        ))}
      </RadioGroup>
      <RadioGroup
        className={classNames(styles.fonts)}
        value={font}
        onChange={(value) => {
          const chosen = readingFonts.find((one) => one === value)
          if (chosen) void editSettings({ font: chosen })
        }}
      >
        <Label className="only-heard">Face</Label>
        {readingFonts.map((one) => (
          <Radio key={one} value={one} className={classNames(styles.font)}>
            <span className={styles.sample} style={{ fontFamily: `var(--font-${one})` }}>
              {fontNames[one]}
            </span>
          </Radio>
        ))}
      </RadioGroup>
      <div>
        <Slider
          label="Size"
          value={size}
          min={14}
          max={30}
          step={1}
          say={(value) => `${value} px`}
          onMove={(value) => preview({ size: value })}
          onChange={(value) => void editSettings({ size: value })}
        />
        <Slider
          label="Width"
          value={width}
          min={45}
          max={95}
          step={1}
          say={(value) => `${value} characters`}
          onMove={(value) => preview({ width: value })}
          onChange={(value) => void editSettings({ width: value })}
        />
        <Slider
          label="Line height"
          value={lineHeight}
          min={1.2}
          max={2.2}
          step={0.05}
          say={(value) => value.toFixed(2)}
          onMove={(value) => preview({ lineHeight: value })}
          onChange={(value) => void editSettings({ lineHeight: value })}
        />
      </div>
    </div>
  )
}
