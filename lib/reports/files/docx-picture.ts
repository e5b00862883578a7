import { ImageRun, Paragraph, type FileChild } from 'docx'
import type { Picture } from './pictures'

/** As wide as the page holds at most. */
const PAGE_WIDTH = 600

/** A picture under its name, which says in words what it shows. Nothing where there is none. */
export function picture(drawn: Picture | null): FileChild[] {
  if (!drawn) return []
  const { png, width, height, title, alternative } = drawn
  const scale = Math.min(1, PAGE_WIDTH / width)
  return [
    new Paragraph({ text: title, style: 'Caption', keepNext: true }),
    new Paragraph({
      children: [
        new ImageRun({
          ...{ type: 'png', data: png },
          transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
          altText: { name: title, title, description: alternative },
        }),
      ],
    }),
  ]
}
