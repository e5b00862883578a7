'use client'

import { useEffect, useRef, useState } from 'react'
import type { Chart as ChartOf, ChartConfiguration } from 'chart.js'
import { formatDate } from '@/lib/core/format'
import type { DayCount } from '@/lib/invitations/types'
import styles from './rate-chart.module.css'

const GREEN = '#0b5c4b'
const ACCENT = '#a83200'
const FONT = { family: "'Atkinson Hyperlegible', Arial, sans-serif", size: 14 }

/** The drawing itself. Without JavaScript it is not there, and the table beside it says the same. */
export function RateChartCanvas({ label, days }: { label: string; days: DayCount[] }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    let chart: ChartOf | undefined
    let isGone = false
    void import('chart.js').then((library) => {
      if (isGone || !canvas.current) return
      const { BarController, BarElement, LineController, LineElement, PointElement } = library
      const { CategoryScale, LinearScale, Legend, Tooltip, Chart } = library
      Chart.register(BarController, BarElement, LineController, LineElement, PointElement)
      Chart.register(CategoryScale, LinearScale, Legend, Tooltip)
      setReady(true)
      chart = new Chart(canvas.current, configurationOf(days))
    })
    return () => {
      isGone = true
      chart?.destroy()
    }
  }, [days])
  return (
    <div className={styles.frame} data-ready={isReady || undefined}>
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  )
}

function configurationOf(days: DayCount[]): ChartConfiguration<'bar' | 'line'> {
  const whole = { beginAtZero: true, ticks: { precision: 0, font: FONT } }
  const title = (text: string) => ({ display: true, text, font: FONT })
  return {
    type: 'bar',
    data: {
      labels: days.map((day) => formatDate(day.date)),
      datasets: [
        {
          type: 'line',
          label: 'Responded so far',
          data: days.map((day) => day.respondedSoFar),
          yAxisID: 'sum',
          borderColor: ACCENT,
          backgroundColor: ACCENT,
          // Told from the bars by its dashes too, in print and by eyes that do not see the colours apart.
          borderDash: [6, 4],
          borderWidth: 2,
          pointRadius: 0,
          pointStyle: 'line',
          pointHitRadius: 10,
        },
        {
          type: 'bar',
          label: 'Responded on the day',
          data: days.map((day) => day.responded),
          yAxisID: 'day',
          backgroundColor: GREEN,
          pointStyle: 'rect',
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      plugins: {
        legend: { position: 'bottom', labels: { font: FONT, color: '#0b0c0c', usePointStyle: true } },
      },
      scales: {
        x: { ticks: { maxTicksLimit: 6, maxRotation: 0, font: FONT }, grid: { display: false } },
        day: { ...whole, position: 'left', title: title('On the day') },
        sum: { ...whole, position: 'right', title: title('So far'), grid: { drawOnChartArea: false } },
      },
    },
  }
}
