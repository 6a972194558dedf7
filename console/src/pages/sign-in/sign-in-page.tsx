import { Card } from "./card.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import { words } from "./words.ts";

/** Shown at every address to whoever is not signed in; afterwards the address's own page is there. */
export function SignInPage() {
  return (
    <Card title={words.title}>
      <SignInForm />
    </Card>
  );
}
