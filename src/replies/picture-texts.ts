/** What the contact is told where a picture cannot be looked at. */
export const pictureFailure = {
  kind: "Sorry, I can only look at pictures (JPEG, PNG, GIF or WEBP). Please put it in words.",
  size: "Sorry, that picture is too large for me. Please send a smaller one, or put it in words.",
  away: "Sorry, the picture did not reach me. Please send it again, or put it in words.",
} as const;
