package cn.jianzhen.platform.leads;

import cn.jianzhen.platform.access.Person;
import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import cn.jianzhen.platform.store.FieldCipher;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Views of the list that a person keeps; nobody else's are ever read. */
@Repository
class SavedFilters {
    private static final int MOST = 50;

    /**
     * One of them.
     *
     * @param address what stands behind the question mark of the list's address
     */
    record SavedFilter(String name, String address) {}

    private final JdbcClient database;
    private final FieldCipher cipher;

    SavedFilters(JdbcClient database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    List<SavedFilter> of(Person person) {
        return database.sql("select name, address from leads.saved_filters where user_name = :user order by name")
                .param("user", person.userName())
                .query((row, number) ->
                        new SavedFilter(row.getString("name"), cipher.decrypt(row.getString("address"))))
                .list();
    }

    /** A second of the same name takes the place of the first. */
    @Transactional
    public void save(Person person, String name, String address) {
        database.sql("""
                        insert into leads.saved_filters (user_name, name, address) values (:user, :name, :address)
                        on conflict (user_name, name) do update set address = excluded.address
                        """)
                .param("user", person.userName())
                .param("name", name)
                .param("address", cipher.encrypt(address))
                .update();
        if (of(person).size() > MOST) {
            throw new Problem(ProblemCode.INVALID_REQUEST);
        }
    }

    void delete(Person person, String name) {
        database.sql("delete from leads.saved_filters where user_name = :user and name = :name")
                .param("user", person.userName())
                .param("name", name)
                .update();
    }
}
