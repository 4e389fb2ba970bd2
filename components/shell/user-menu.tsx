import { useTranslations } from "next-intl";
import Link from "next/link";
import { MenuButton } from "./menu-button";
import { SignOutButton } from "./sign-out-button";

type Props = { name: string; email: string };

export function UserMenu({ name, email }: Props) {
  const t = useTranslations("shell");
  return (
    <MenuButton label={t("userMenu", { name })} trigger={<span className="min-w-0 truncate text-ink2">{name}</span>} panelClassName="bottom-[54px] left-3.5">
      <p className="truncate px-2 py-1.5 text-label text-ink3">{email}</p>
      <Link href="/account" className="block rounded-[7px] px-2 py-1.5 text-sub text-ink2 hover:bg-line2 hover:text-ink">
        {t("account")}
      </Link>
      <SignOutButton className="w-full justify-start!" />
    </MenuButton>
  );
}
