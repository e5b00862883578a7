import { formatNumber } from '@/lib/core/format'

/** How far a long piece of work has come, with its numbers. */
export function ProgressBar({ label, done, total }: { label: string; done: number; total: number }) {
  const share = total === 0 ? 0 : Math.min(100, (100 * done) / total)
  return (
    <>
      <p className="govuk-body govuk-!-margin-bottom-1">
        {label}: {formatNumber(done)} of {formatNumber(total)}
      </p>
      <div
        className="progress govuk-!-margin-bottom-4"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
      >
        <div style={{ width: `${share}%` }} />
      </div>
    </>
  )
}
