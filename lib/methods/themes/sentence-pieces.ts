import { readVocabulary } from './encoder-weights'

/** The encoder reads no further than this many pieces of a text: about 100 words. */
export const MOST_PIECES = 128

/** Characters after which a text, or a word, is not looked at: no 128 pieces reach so far. */
const MOST_CHARACTERS = 4000

/** What stands for a piece that the encoder does not know. */
const UNKNOWN = 0
/** The first numbers are signs for the encoder's own use and never found in a text. */
const RESERVED = 6
/** Stands before each word, as a space would. */
const WORD_START = '\u2581'
/** Words whose pieces are remembered: what people write repeats itself. */
const MOST_REMEMBERED = 100_000

/** A tree of characters: `next` leads from a node by a character, `piece` is the number of the piece that ends there, or -1. */
type Tree = { next: Map<number, number>[]; piece: number[] }

/**
 * Splits text into the pieces that the sentence encoder knows, choosing for each word the split of highest probability
 * (Viterbi). No piece goes over the border of two words, so words are split one by one.
 * Source: T. Kudo & J. Richardson, "SentencePiece" (2018); T. Kudo, "Subword regularization" (2018), unigram model.
 */
export class SentencePieces {
  private readonly scores: Float64Array
  private readonly tree: Tree = { next: [new Map()], piece: [-1] }
  private readonly remembered = new Map<string, number[]>()

  constructor(vocabulary: [piece: string, score: number][] = readVocabulary()) {
    this.scores = Float64Array.from(vocabulary, ([, score]) => score)
    for (let number = RESERVED; number < vocabulary.length; number++)
      this.plant(vocabulary[number]![0], number)
  }

  /** The numbers of the pieces of a text, at most MOST_PIECES and at least one. */
  split(text: string): number[] {
    const pieces: number[] = []
    for (const word of text.slice(0, MOST_CHARACTERS).normalize('NFKC').split(' ')) {
      for (const piece of this.piecesOf(word))
        if (piece !== UNKNOWN || pieces.at(-1) !== UNKNOWN) pieces.push(piece)
      if (pieces.length >= MOST_PIECES) break
    }
    return pieces.slice(0, MOST_PIECES)
  }

  private plant(piece: string, number: number): void {
    let node = 0
    for (const character of piece) {
      const code = character.codePointAt(0)!
      let child = this.tree.next[node]!.get(code)
      if (child === undefined) {
        child = this.tree.next.push(new Map()) - 1
        this.tree.piece.push(-1)
        this.tree.next[node]!.set(code, child)
      }
      node = child
    }
    this.tree.piece[node] = number
  }

  private piecesOf(word: string): number[] {
    const known = this.remembered.get(word)
    if (known) return known
    const pieces = this.bestSplit(Array.from(WORD_START + word, (character) => character.codePointAt(0)!))
    if (this.remembered.size < MOST_REMEMBERED) this.remembered.set(word, pieces)
    return pieces
  }

  private bestSplit(codes: number[]): number[] {
    const score = new Float64Array(codes.length + 1)
    const piece = new Int32Array(codes.length + 1)
    const length = new Int32Array(codes.length + 1) // 0: nothing known ends here yet
    for (let start = 0; start < codes.length; start++) {
      if (start > 0) this.bridge(score, piece, length, start)
      let node: number | undefined = 0
      for (let end = start; end < codes.length; end++) {
        node = this.tree.next[node]!.get(codes[end]!)
        if (node === undefined) break
        const found = this.tree.piece[node]!
        if (found < 0) continue
        const sum = score[start]! + this.scores[found]!
        // Of two splits as likely as each other the shorter last piece wins, as in the encoder's own tokeniser.
        if (length[end + 1] !== 0 && sum < score[end + 1]!) continue
        score[end + 1] = sum
        piece[end + 1] = found
        length[end + 1] = end + 1 - start
      }
    }
    this.bridge(score, piece, length, codes.length)
    const pieces: number[] = []
    for (let end = codes.length; end > 0; end -= length[end]!) pieces.unshift(piece[end]!)
    return pieces
  }

  /** A character that no known piece ends with is unknown by itself, and costs nothing. */
  private bridge(score: Float64Array, piece: Int32Array, length: Int32Array, end: number): void {
    if (length[end] !== 0) return
    score[end] = score[end - 1]!
    piece[end] = UNKNOWN
    length[end] = 1
  }
}
