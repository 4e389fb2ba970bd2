import { z } from "zod";
import { isCommonPassword } from "./common-passwords";

/** Messages are keys under `errors`: the reader's language is chosen where they are shown. */
export const newPassword = z
  .string()
  .min(12, "password.tooShort")
  .max(128, "password.tooLong")
  .refine((password) => !isCommonPassword(password), "password.common");

export const email = z.string().trim().max(254, "email.invalid").pipe(z.email("email.invalid"));

export const personName = z.string().trim().min(1, "name.missing").max(100, "name.tooLong");

/** Emails are compared without regard to case. */
export const lowerCase = (address: string) => address.toLowerCase();
