import { pictureAnswer } from '../picture-answer'

export function GET(request: Request): Promise<Response> {
  return pictureAnswer(request, {
    title: 'What London’s groups say about policing',
    line: 'What is open, what was heard, and what came of it',
  })
}
