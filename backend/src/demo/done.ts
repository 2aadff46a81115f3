/** What was refused here is a fault of the demonstration, not of anybody's. */
export function done<Answer extends object>(answer: Answer): Exclude<Answer, { readonly message: string }> {
  if ('message' in answer) throw new Error(`The demonstration was refused: ${String(answer.message)}`);
  return answer as Exclude<Answer, { readonly message: string }>;
}
