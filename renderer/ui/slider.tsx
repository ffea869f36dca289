// A measure on a line, with its value at the end.

import { useEffect, useState } from 'react'
import {
  Slider as AriaSlider,
  Label,
  SliderOutput,
  SliderThumb,
  SliderTrack,
} from 'react-aria-components'
import { classNames } from './class-names'
import styles from './slider.module.css'

interface SliderProps {
  label: string
  value: number
  min: number
  max: number
  step: number
  /** The value in words. */
  say(value: number): string
  /** While it is being moved, for what can be shown at once. */
  onMove(value: number): void
  /** When it has been let go. */
  onChange(value: number): void
}

export function Slider({ label, value, min, max, step, say, onMove, onChange }: SliderProps) {
  const [moving, setMoving] = useState(value)
  useEffect(() => setMoving(value), [value])
  const first = (values: number | number[]) => (Array.isArray(values) ? (values[0] ?? min) : values)
  return (
    <AriaSlider
      className={classNames(styles.slider)}
      value={moving}
      minValue={min}
      maxValue={max}
      step={step}
      onChange={(values) => {
        setMoving(first(values))
        onMove(first(values))
      }}
      onChangeEnd={(values) => onChange(first(values))}
    >
      <Label className={classNames(styles.label)}>{label}</Label>
      <SliderTrack className={classNames(styles.track)}>
        {({ state }) => (
          <>
            <div className={styles.rail} />
            <div className={styles.fill} style={{ width: `${state.getThumbPercent(0) * 100}%` }} />
            <SliderThumb className={classNames(styles.thumb)} />
          </>
        )}
      </SliderTrack>
      <SliderOutput className={classNames(styles.output)}>{say(moving)}</SliderOutput>
    </AriaSlider>
  )
}
