"""Two tasks spend the same money: an `await` parts the test and the change."""

import asyncio


class Account:
    """A balance that must not fall below zero."""

    def __init__(self, balance: int) -> None:
        self.balance = balance

    async def withdraw(self, amount: int) -> bool:
        """Wrong: every other task may run while this one waits."""
        if self.balance < amount:
            return False
        await asyncio.sleep(0)  # ask the bank's server
        self.balance -= amount
        return True


async def two_at_once() -> tuple[int, int]:
    """Both withdrawals see the balance before either changes it."""
    account = Account(100)
    paid = await asyncio.gather(account.withdraw(80), account.withdraw(80))
    return sum(paid), account.balance


if __name__ == "__main__":
    paid, balance = asyncio.run(two_at_once())
    print(f"withdrawals of 80 from 100: {paid}; balance: {balance}")
